import { type ReactNode, Suspense, useState } from 'react'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'

type OnDemandProps = {
  label: ReactNode
  look: 'filled' | 'outlined'
  /** Open from the start. */
  open?: boolean
  children: ReactNode
}

/** A button in whose place the tool comes that it names. Who only reads about it need not wait for it. */
export function OnDemand({ label, look, open = false, children }: OnDemandProps) {
  const [isOpen, setIsOpen] = useState(open)
  // The button that was pressed is gone.
  const place = useFocusOnChange<HTMLDivElement>(String(isOpen))
  if (!isOpen) {
    return (
      <div>
        <Button
          look={look}
          onClick={() => {
            setIsOpen(true)
          }}
        >
          {label}
        </Button>
      </div>
    )
  }
  return (
    <div ref={place} tabIndex={-1} className="flex flex-col gap-6 outline-none">
      <Suspense fallback={<Busy />}>{children}</Suspense>
    </div>
  )
}
