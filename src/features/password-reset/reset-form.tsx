import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { CodeField } from '@/ui/code-field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { NewPasswordField } from '@/ui/new-password-field.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { explainReset } from './reset-errors.ts'
import { resetSchema, type ResetValues } from './reset-schemas.ts'

type ResetFormProps = {
  /** The address of the account; empty when it is not known. */
  email: string
  host: string
  onSubmit: (values: ResetValues) => Promise<void>
  /** Beside the submit button: a step back. */
  actions: ReactNode
  /** Below the new password: what else is done with it. */
  beside?: ReactNode
  submitLabel?: ReactNode
}

/** The second step: the code that came by mail, and the new password. */
export function ResetForm({ email, host, onSubmit, actions, beside, submitLabel }: ResetFormProps) {
  const say = useSay()
  const schema = useMemo(() => resetSchema(say), [say])
  const form = useForm<ResetValues>({
    resolver: zodResolver(schema),
    defaultValues: { token: '', password: '' },
  })
  const { errors } = form.formState
  const password = useWatch({ control: form.control, name: 'password' })
  return (
    <FormShell
      form={form}
      onSubmit={onSubmit}
      explain={explainReset}
      submitLabel={submitLabel ?? <Trans>Change the password</Trans>}
      actions={actions}
    >
      <CodeField
        {...form.register('token')}
        label={<Trans>Code from the mail</Trans>}
        error={errors.token?.message}
      />
      {/* Whose password it is, for a password manager. */}
      {email !== '' && (
        <input
          type="text"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
      )}
      <NewPasswordField
        {...registerCalmly(form, 'password')}
        label={<Trans>New password</Trans>}
        hint={<Trans>At least 8 characters. A few random words are good.</Trans>}
        error={errors.password?.message}
        typed={password}
        personal={[email, email.split('@')[0] ?? '', host]}
      />
      {beside}
    </FormShell>
  )
}
