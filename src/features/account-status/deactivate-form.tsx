import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNow } from '@/lib/use-now.ts'
import type { useDeactivateAccount } from '@/queries/account-status.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { useSay } from '@/ui/say.ts'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { explainDeactivation } from './deactivate-errors.ts'
import {
  dayAfter,
  deactivateSchema,
  type DeactivateValues,
  toDeactivateInput,
} from './deactivate-schema.ts'

type DeactivateFormProps = {
  access: AccountAccess
  deactivate: ReturnType<typeof useDeactivateAccount>
}

/** The one choice there is, and the button; a dialog asks once more. */
export function DeactivateForm({ access, deactivate }: DeactivateFormProps) {
  const say = useSay()
  const now = useNow()
  const schema = useMemo(() => deactivateSchema(say, Date.now), [say])
  const form = useForm<DeactivateValues>({
    resolver: zodResolver(schema),
    defaultValues: { deleteAfter: '' },
  })
  const [asking, setAsking] = useState<DeactivateValues>()

  function send(values: DeactivateValues) {
    deactivate.mutate(toDeactivateInput(values), {
      onError(error) {
        const { field, message } = explainDeactivation(error)
        if (!field) return
        setAsking(undefined)
        form.setError(field, { type: 'server', message: say(message) }, { shouldFocus: true })
      },
    })
  }

  return (
    <>
      <FormShell
        form={form}
        onSubmit={async (values) => {
          deactivate.reset()
          setAsking(values)
        }}
        explain={describeFailure}
        submitLabel={<Trans>Deactivate…</Trans>}
      >
        <TextField
          {...form.register('deleteAfter')}
          type="date"
          min={dayAfter(now)}
          max="9999-12-31"
          className="sm:max-w-60"
          label={<Trans>The server may delete it from</Trans>}
          optional={<Trans>(optional)</Trans>}
          error={form.formState.errors.deleteAfter?.message}
          hint={
            <Trans>
              Advice to the server, no more: the reference server notes the day and does nothing
              when it comes. To be rid of the account for certain, delete it yourself.
            </Trans>
          }
        />
      </FormShell>
      {asking && (
        <DeactivateDialog
          access={access}
          deactivate={deactivate}
          deleteAfter={toDeactivateInput(asking).deleteAfter}
          onConfirm={() => {
            send(asking)
          }}
          onClose={() => {
            setAsking(undefined)
          }}
        />
      )}
    </>
  )
}
