import { zodResolver } from '@hookform/resolvers/zod'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { type LineProblem, UnknownAccounts } from '@/queries/invite-accounts.ts'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { type Say, useSay } from '@/ui/say.ts'
import { explainAdmin } from './admin-errors.ts'

const words: Record<LineProblem['problem'], MessageDescriptor> = {
  syntax: msg`This is neither a handle nor a DID. A handle looks like alice.example.com.`,
  unknown: msg`This handle leads to no account. Look at the spelling; if the account is deactivated, type its DID.`,
  elsewhere: msg`This is no account of this server.`,
}

const schemaFor = (say: Say) =>
  z.object({
    account: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, { error: say(msg`Type the handle or the DID of an account.`) }),
      ),
  })

function explain(error: unknown) {
  if (!(error instanceof UnknownAccounts)) return explainAdmin(error)
  return { field: 'account' as const, message: words[error.problems[0]?.problem ?? 'unknown'] }
}

/** Asks for one account of the server. */
export function AccountForm({ onSubmit }: { onSubmit: (account: string) => Promise<void> }) {
  const say = useSay()
  const schema = useMemo(() => schemaFor(say), [say])
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { account: '' } })
  return (
    <FormShell
      form={form}
      onSubmit={({ account }) => onSubmit(account)}
      explain={explain}
      submitLabel={<Trans>Look it up</Trans>}
    >
      <TextField
        {...form.register('account')}
        label={<Trans>Account</Trans>}
        hint={<Trans>Its handle or DID.</Trans>}
        error={form.formState.errors.account?.message}
        autoComplete="off"
        maxLength={2048}
        className="font-mono"
      />
    </FormShell>
  )
}
