import { zodResolver } from '@hookform/resolvers/zod'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { type LineProblem, UnknownAccounts } from '@/queries/invite-accounts.ts'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { TextAreaField } from '@/ui/text-area-field.tsx'
import { explainCreate } from './admin-errors.ts'
import { createSchema, type CreateValues } from './create-schema.ts'
import { LineProblems } from './line-problems.tsx'

type CreateFormProps = {
  /** The server makes more than one code at once. */
  several: boolean
  /** It can be asked about accounts, and makes codes for them. */
  forAccounts: boolean
  onSubmit: (values: CreateValues) => Promise<void>
}

/** How many codes, of how many uses each, for whom. */
export function CreateForm({ several, forAccounts, onSubmit }: CreateFormProps) {
  const say = useSay()
  const schema = useMemo(() => createSchema(say), [say])
  const form = useForm<CreateValues>({
    resolver: zodResolver(schema),
    defaultValues: { codeCount: '1', useCount: '1', accounts: '' },
  })
  const [problems, setProblems] = useState<readonly LineProblem[]>([])
  const { errors } = form.formState

  function explain(error: unknown) {
    if (!(error instanceof UnknownAccounts)) return explainCreate(error)
    setProblems(error.problems)
    return { field: 'accounts' as const, message: msg`No codes were made.` }
  }

  return (
    <FormShell
      form={form}
      onSubmit={onSubmit}
      explain={explain}
      submitLabel={<Trans>Create</Trans>}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        {several && (
          <TextField
            {...registerCalmly(form, 'codeCount')}
            label={<Trans>Number of codes</Trans>}
            error={errors.codeCount?.message}
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
          />
        )}
        <TextField
          {...registerCalmly(form, 'useCount')}
          label={several ? <Trans>Uses of each</Trans> : <Trans>Uses of the code</Trans>}
          hint={<Trans>How many accounts can be created with it.</Trans>}
          error={errors.useCount?.message}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
        />
      </div>
      {forAccounts && (
        <TextAreaField
          {...form.register('accounts')}
          label={<Trans>For these accounts</Trans>}
          optional={<Trans>(optional)</Trans>}
          hint={
            <Trans>
              Handles or DIDs of this server, one on each line. Each account gets that many codes,
              and sees them. Left empty, the codes are for nobody in particular, and only
              administrators see them.
            </Trans>
          }
          error={
            errors.accounts && (
              <LineProblems intro={errors.accounts.message ?? ''} problems={problems} />
            )
          }
          rows={3}
          className="font-mono"
        />
      )}
    </FormShell>
  )
}
