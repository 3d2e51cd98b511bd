import { type ComponentProps, useDeferredValue, useMemo, useState } from 'react'
import type { createStrengthMeter } from '@/lib/password-strength.ts'
import { PasswordField } from './password-field.tsx'
import { PasswordStrength } from './password-strength.tsx'

type NewPasswordFieldProps = Omit<
  ComponentProps<typeof PasswordField>,
  'autoComplete' | 'below'
> & {
  /** What stands in the field now. */
  typed: string
  /** Words that somebody who guesses would try first. */
  personal: readonly string[]
}

/** A password that is being chosen. What judges its strength is large and comes once the field is entered. */
export function NewPasswordField({ typed, personal, ...rest }: NewPasswordFieldProps) {
  const [judge, setJudge] = useState<{ strengthOf: ReturnType<typeof createStrengthMeter> }>()
  const password = useDeferredValue(typed)
  const known = personal.join('\n')
  const strength = useMemo(
    () => (password === '' ? undefined : judge?.strengthOf(password, known.split('\n'))),
    [password, known, judge],
  )

  async function load() {
    try {
      const module = await import('@/lib/password-strength.ts')
      setJudge((current) => current ?? { strengthOf: module.createStrengthMeter() })
    } catch {
      // Without it the form works as well; the next visit to the field tries again.
    }
  }

  return (
    <PasswordField
      {...rest}
      autoComplete="new-password"
      below={typed !== '' && <PasswordStrength strength={strength} />}
      onFocus={() => {
        if (!judge) void load()
      }}
    />
  )
}
