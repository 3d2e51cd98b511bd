import { type ComponentProps, type ReactNode, useId } from 'react'
import { Sign } from './sign.tsx'

export type FieldText = { label: ReactNode; hint?: ReactNode; error?: ReactNode }

type FieldProps = FieldText & {
  id?: string | undefined
  /** Says that the field may be left empty. */
  optional?: ReactNode
  /** Receives what the control needs to be named, described and marked as wrong. */
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** Owns the label, the hint and the error of one control, and ties them to it. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  const made = useId()
  const controlId = id ?? made
  const hintId = `${controlId}-hint`
  const errorId = `${controlId}-error`
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={controlId} className="font-semibold">
        {label}
        {optional && <span className="text-note font-normal text-ink-soft"> {optional}</span>}
      </label>
      {children({
        id: controlId,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={errorId} className="flex gap-1.5 text-note text-danger">
          <Sign name="alert" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <div id={hintId} className="text-note text-ink-soft">
          {hint}
        </div>
      )}
    </div>
  )
}

export const inputClasses =
  'min-h-11 w-full min-w-0 rounded-control border border-edge bg-surface px-3 py-2 text-ink ' +
  'placeholder:text-ink-soft disabled:bg-sunken disabled:text-ink-soft ' +
  'aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger'

type TextFieldProps = ComponentProps<'input'> &
  FieldText & { optional?: ReactNode; after?: ReactNode }

/** A one-line text field. Identifiers and codes are never "corrected" by the browser. */
export function TextField({
  label,
  hint,
  error,
  optional,
  after,
  id,
  className = '',
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <div className="flex gap-2">
          <input
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...input}
            {...control}
            className={`${inputClasses} ${className}`}
          />
          {after}
        </div>
      )}
    </Field>
  )
}
