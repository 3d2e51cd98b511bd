import type { ComponentProps } from 'react'
import { type FieldText, TextField } from './field.tsx'

type CodeFieldProps = Omit<ComponentProps<'input'>, 'type' | 'autoComplete'> & FieldText

/** A code that was sent by mail. Typed or pasted as it came; whoever sends it on brings it into shape. */
export function CodeField({ className = '', ...rest }: CodeFieldProps) {
  return (
    <TextField
      placeholder="XXXXX-XXXXX"
      autoCapitalize="characters"
      inputMode="text"
      maxLength={100}
      {...rest}
      autoComplete="one-time-code"
      className={`font-mono tracking-wider uppercase placeholder:tracking-wider ${className}`}
    />
  )
}
