import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldText, inputClasses } from './field.tsx'

type TextAreaFieldProps = ComponentProps<'textarea'> & FieldText & { optional?: ReactNode }

/** Several lines of identifiers or codes, which the browser does not "correct". */
export function TextAreaField({
  label,
  hint,
  error,
  optional,
  id,
  className = '',
  ...area
}: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <textarea
          autoCapitalize="none"
          autoCorrect="off"
          autoComplete="off"
          spellCheck={false}
          {...area}
          {...control}
          className={`${inputClasses} ${className}`}
        />
      )}
    </Field>
  )
}
