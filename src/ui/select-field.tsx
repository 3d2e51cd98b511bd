import type { ComponentProps } from 'react'
import { Field, type FieldText, inputClasses } from './field.tsx'

type SelectFieldProps = ComponentProps<'select'> & FieldText

/** One of a few, known beforehand: `<option>`s are its children. */
export function SelectField({
  label,
  hint,
  error,
  id,
  className = '',
  ...select
}: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(control) => <select {...select} {...control} className={`${inputClasses} ${className}`} />}
    </Field>
  )
}
