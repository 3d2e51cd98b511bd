import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

type DialogProps = {
  title: ReactNode
  description: ReactNode
  /** While something it began is under way, it cannot be dismissed. */
  busy?: boolean
  /** It waits for something: until then, neither Escape nor anything but a button of its own closes it. */
  held?: boolean
  /** The one place for what went wrong. */
  error?: ReactNode
  /** The buttons; the one that is meant first. A form inside brings its own. */
  actions?: ReactNode
  children?: ReactNode
  onClose: () => void
}

/** A question over the page. Shown as long as it is rendered; focus then returns to where it was. */
export function Dialog({
  title,
  description,
  busy = false,
  held = false,
  error,
  actions,
  children,
  onClose,
}: DialogProps) {
  const id = useId()
  const isFast = busy || held
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return undefined
    element.showModal()
    return () => {
      element.close()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      aria-busy={busy}
      closedby={isFast ? 'none' : 'closerequest'}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-lg overflow-y-auto rounded-card border border-line bg-surface p-5 text-ink sm:p-6"
      onCancel={(event) => {
        // It is taken off the page by whoever put it there, so that both agree on whether it is open.
        event.preventDefault()
        if (!isFast) onClose()
      }}
    >
      <div className="flex flex-col gap-4">
        <h2 id={`${id}-title`} className="text-title font-semibold">
          {title}
        </h2>
        <div id={`${id}-description`}>{description}</div>
        {children}
        {error}
        {actions && <div className="flex flex-wrap gap-3 pt-1">{actions}</div>}
      </div>
    </dialog>
  )
}
