import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { CodeField } from '@/ui/code-field.tsx'
import { type FormProblem, FormShell } from '@/ui/form-shell.tsx'
import { useSay } from '@/ui/say.ts'
import { codeSchema, type CodeValues } from './email-schemas.ts'

type CodeFormProps = {
  onSubmit: (token: string) => Promise<void>
  explain: (error: unknown) => FormProblem<CodeValues>
  submitLabel: ReactNode
  /** Beside the submit button: a step back. */
  actions: ReactNode
}

/** The code that came by mail, where nothing else is asked for. */
export function CodeForm({ onSubmit, explain, submitLabel, actions }: CodeFormProps) {
  const say = useSay()
  const schema = useMemo(() => codeSchema(say), [say])
  const form = useForm<CodeValues>({
    resolver: zodResolver(schema),
    defaultValues: { token: '' },
  })
  return (
    <FormShell
      form={form}
      onSubmit={({ token }) => onSubmit(token)}
      explain={explain}
      submitLabel={submitLabel}
      actions={actions}
    >
      <div className="max-w-sm">
        <CodeField
          {...form.register('token')}
          label={<Trans>Code from the mail</Trans>}
          error={form.formState.errors.token?.message}
        />
      </div>
    </FormShell>
  )
}
