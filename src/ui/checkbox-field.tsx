import { type ComponentProps, type ReactNode, useId } from 'react'

type CheckboxFieldProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  hint?: ReactNode
}

/** One thing to be ticked or not. The whole line can be pressed. */
export function CheckboxField({ label, hint, className = '', ...input }: CheckboxFieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col">
      <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-describedby={hint ? `${id}-hint` : undefined}
          className={`size-5 shrink-0 accent-accent ${className}`}
        />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 pl-8 text-note text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
