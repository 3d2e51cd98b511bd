import { zodResolver } from '@hookform/resolvers/zod'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormShell } from '@/ui/form-shell.tsx'
import { PasswordField } from '@/ui/password-field.tsx'
import { type Say, useSay } from '@/ui/say.ts'
import { explainUnlock } from './admin-errors.ts'

const schemaFor = (say: Say) =>
  z.object({
    password: z
      .string()
      .check(z.minLength(1, { error: say(msg`Type the admin password of the server.`) })),
  })

type UnlockFormProps = { host: string; onSubmit: (password: string) => Promise<void> }

/** Asks for the password that only whoever runs the server knows. It is no account's. */
export function UnlockForm({ host, onSubmit }: UnlockFormProps) {
  const say = useSay()
  const schema = useMemo(() => schemaFor(say), [say])
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } })
  return (
    <FormShell
      form={form}
      onSubmit={({ password }) => onSubmit(password)}
      explain={explainUnlock}
      submitLabel={<Trans>Unlock</Trans>}
    >
      <PasswordField
        {...form.register('password')}
        label={<Trans>Admin password</Trans>}
        hint={
          <Trans>
            The server's own, set by whoever runs it (PDS_ADMIN_PASSWORD on the reference PDS). It
            goes to <bdi>{host}</bdi> alone, and this tab forgets it when you lock, leave or reload
            the page.
          </Trans>
        }
        error={form.formState.errors.password?.message}
        autoComplete="off"
        maxLength={1000}
      />
    </FormShell>
  )
}
