import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { AppPasswordWish } from '@/queries/make-app-password.ts'
import { Button } from '@/ui/button.tsx'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { explainCreation } from './create-errors.ts'
import { createSchema, type CreateValues } from './create-schema.ts'
import { KindChoice } from './kind-choice.tsx'

type CreateFormProps = {
  onSubmit: (wish: AppPasswordWish) => Promise<void>
  onCancel: () => void
}

/** Which app it is for, and whether that may read direct messages. */
export function CreateForm({ onSubmit, onCancel }: CreateFormProps) {
  const say = useSay()
  const schema = useMemo(() => createSchema(say), [say])
  const form = useForm<CreateValues>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', kind: 'plain' },
  })
  return (
    <FormShell
      form={form}
      onSubmit={({ name, kind }) => onSubmit({ name, privileged: kind === 'privileged' })}
      explain={explainCreation}
      submitLabel={<Trans>Make it</Trans>}
      actions={
        <Button look="quiet" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      <TextField
        {...registerCalmly(form, 'name')}
        label={<Trans>Name</Trans>}
        hint={<Trans>The app and where it runs: "Feed reader on my phone".</Trans>}
        error={form.formState.errors.name?.message}
        autoComplete="off"
        dir="auto"
      />
      <KindChoice register={form.register('kind')} />
    </FormShell>
  )
}
