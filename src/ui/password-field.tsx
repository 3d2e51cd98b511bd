import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Field, type FieldText, inputClasses } from './field.tsx'

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'type' | 'autoComplete'> &
  FieldText & {
    /** `off`: a password that is nobody's own, and is not to be kept. */
    autoComplete: 'current-password' | 'new-password' | 'off'
    /** Stands right below the control: how strong the password is. */
    below?: ReactNode
  }

/** Tells a password manager what a new password may be. */
const newPassword = { passwordrules: 'minlength: 8; maxlength: 256;' }

/** A password, hidden until the person asks to see it. It may be pasted, and nothing corrects it. */
export function PasswordField({
  label,
  hint,
  error,
  below,
  id,
  className = '',
  ...input
}: PasswordFieldProps) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(control) => (
        <>
          <div className="relative">
            <input
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              {...(input.autoComplete === 'new-password' && newPassword)}
              {...input}
              {...control}
              type={shown ? 'text' : 'password'}
              className={`${inputClasses} pr-20 ${shown ? 'font-mono' : ''} ${className}`}
            />
            <button
              type="button"
              aria-label={shown ? t`Hide password` : t`Show password`}
              aria-controls={control.id}
              disabled={input.disabled}
              className="absolute inset-y-0 right-0 min-w-16 rounded-control px-3 text-note font-semibold text-accent disabled:text-ink-soft"
              onClick={() => {
                setShown(!shown)
              }}
            >
              {shown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
            </button>
          </div>
          {below}
        </>
      )}
    </Field>
  )
}
