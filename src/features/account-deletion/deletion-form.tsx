import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm } from 'react-hook-form'
import type { Account } from '@/session/sessions.ts'
import { CodeField } from '@/ui/code-field.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { PasswordField } from '@/ui/password-field.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { ConfirmDeletion } from './confirm-deletion.tsx'
import { explainDeletion } from './deletion-errors.ts'
import { type DeletionValues, deletionSchema, nameOf } from './deletion-schema.ts'

type DeletionFormProps = {
  account: Account
  host: string
  /** The server wants neither code nor password. */
  nameOnly: boolean
  /** Deletes. Called once for each time that the person confirms. */
  onDelete: (secrets: { token: string; password: string }) => Promise<void>
  /** Beside the submit button: a step back. */
  actions: ReactNode
}

/** What was typed, waiting for the last word; `settle` ends the submission that it belongs to. */
type Asked = DeletionValues & { settle: (deletion?: Promise<void>) => void }

/** The last step: the code, the password, the name of the account, and the question whether it is meant. */
export function DeletionForm({ account, host, nameOnly, onDelete, actions }: DeletionFormProps) {
  const say = useSay()
  const name = nameOf(account)
  const schema = useMemo(() => deletionSchema(say, name, nameOnly), [say, name, nameOnly])
  const form = useForm<DeletionValues>({
    resolver: zodResolver(schema),
    defaultValues: { token: '', password: '', name: '' },
  })
  const { errors } = form.formState
  const [asked, setAsked] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const inFlight = useRef(false)
  const shownName = <Identifier>{name}</Identifier>

  function ask(values: DeletionValues) {
    return new Promise<void>((settle) => {
      setAsked({ ...values, settle })
    })
  }

  function close({ settle }: Asked, deletion?: Promise<void>) {
    // The dialog gives the focus back first, so that an error can take it to its field.
    flushSync(() => {
      setAsked(undefined)
      setBusy(false)
    })
    settle(deletion)
  }

  async function confirm(given: Asked) {
    if (inFlight.current) return
    inFlight.current = true
    setBusy(true)
    const { token, password } = given
    const deletion = onDelete({ token, password })
    await deletion.catch(() => {})
    inFlight.current = false
    close(given, deletion)
  }

  return (
    <>
      <FormShell
        form={form}
        onSubmit={ask}
        explain={explainDeletion}
        submitLook="danger"
        submitLabel={<Trans>Delete the account</Trans>}
        actions={actions}
      >
        {!nameOnly && (
          <>
            <CodeField
              {...form.register('token')}
              label={<Trans>Code from the mail</Trans>}
              error={errors.token?.message}
            />
            {/* Whose password it is, for a password manager. */}
            <input
              type="text"
              autoComplete="username"
              value={name}
              readOnly
              tabIndex={-1}
              aria-hidden="true"
              className="sr-only"
            />
            <PasswordField
              {...form.register('password')}
              label={<Trans>Account password</Trans>}
              hint={<Trans>Not an app password.</Trans>}
              error={errors.password?.message}
              autoComplete="current-password"
            />
          </>
        )}
        <TextField
          {...registerCalmly(form, 'name')}
          label={<Trans>Which account</Trans>}
          hint={<Trans>Type {shownName}</Trans>}
          error={errors.name?.message}
          autoComplete="off"
        />
      </FormShell>
      {asked && (
        <ConfirmDeletion
          name={name}
          host={host}
          busy={busy}
          onConfirm={() => void confirm(asked)}
          onClose={() => {
            close(asked)
          }}
        />
      )}
    </>
  )
}
