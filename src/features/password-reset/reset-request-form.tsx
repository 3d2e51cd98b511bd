import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { explainResend } from '@/queries/failure.ts'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { resetRequestSchema, type ResetRequestValues } from './reset-schemas.ts'

type ResetRequestFormProps = {
  email: string
  onSubmit: (email: string) => Promise<void>
  /** Beside the submit button: the way on for who has a code. */
  actions: ReactNode
}

/** The first step: whose password it is. */
export function ResetRequestForm({ email, onSubmit, actions }: ResetRequestFormProps) {
  const say = useSay()
  const schema = useMemo(() => resetRequestSchema(say), [say])
  const form = useForm<ResetRequestValues>({
    resolver: zodResolver(schema),
    defaultValues: { email },
  })
  return (
    <FormShell
      form={form}
      onSubmit={(values) => onSubmit(values.email)}
      explain={explainResend}
      submitLabel={<Trans>Mail me a code</Trans>}
      actions={actions}
    >
      <TextField
        {...registerCalmly(form, 'email')}
        label={<Trans>E-mail address of the account</Trans>}
        hint={<Trans>The server mails a code to it.</Trans>}
        error={form.formState.errors.email?.message}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
    </FormShell>
  )
}
