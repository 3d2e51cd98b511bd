import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/ui/button.tsx'
import { CodeField } from '@/ui/code-field.tsx'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { explainChange, explainChangeWithoutCode } from './email-errors.ts'
import { changeSchema, type ChangeValues } from './email-schemas.ts'

type ChangeFormProps = {
  /** The address that the account has; undefined when it has none. */
  current: string | undefined
  /** The new one, where it was typed before a reload. */
  email: string
  needsCode: boolean
  /** Says where the code went, above the field for it. */
  codeSent: ReactNode
  onSubmit: (values: ChangeValues) => Promise<void>
  /** A code came by another way; undefined where none is needed. */
  onHasCode: ((email: string) => void) | undefined
  onCancel: () => void
}

/** The new address, twice, and then the code where the server wants one. All stays as typed. */
export function ChangeForm({
  current,
  email,
  needsCode,
  codeSent,
  onSubmit,
  onHasCode,
  onCancel,
}: ChangeFormProps) {
  const say = useSay()
  const schema = useMemo(() => changeSchema(say, { current, needsCode }), [say, current, needsCode])
  const form = useForm<ChangeValues>({
    resolver: zodResolver(schema),
    defaultValues: { email, repeat: email, token: '' },
  })
  const { errors } = form.formState
  const { setFocus } = form
  // What a reload brings back takes no focus.
  const focusedFor = useRef(email === '' ? undefined : needsCode)
  useEffect(() => {
    if (focusedFor.current === needsCode) return
    focusedFor.current = needsCode
    setFocus(needsCode ? 'token' : 'email')
  }, [setFocus, needsCode])

  return (
    <FormShell
      form={form}
      onSubmit={onSubmit}
      explain={needsCode ? explainChange : explainChangeWithoutCode}
      submitLabel={
        needsCode || onHasCode === undefined ? (
          <Trans>Change the address</Trans>
        ) : (
          <Trans>Continue</Trans>
        )
      }
      actions={
        <>
          {!needsCode && onHasCode && (
            <Button
              look="quiet"
              onClick={() => {
                void form.handleSubmit((values) => {
                  onHasCode(values.email)
                })()
              }}
            >
              <Trans>I have a code already</Trans>
            </Button>
          )}
          <Button look="quiet" onClick={onCancel}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </>
      }
    >
      <TextField
        {...registerCalmly(form, 'email')}
        label={<Trans>New e-mail address</Trans>}
        error={errors.email?.message}
        type="email"
        autoComplete="email"
      />
      <TextField
        {...registerCalmly(form, 'repeat')}
        label={<Trans>The new address once more</Trans>}
        hint={<Trans>One wrong letter, and the codes go to somebody else.</Trans>}
        error={errors.repeat?.message}
        type="email"
        autoComplete="email"
      />
      {needsCode && (
        <>
          {codeSent}
          <CodeField
            {...form.register('token')}
            label={<Trans>Code from the mail</Trans>}
            error={errors.token?.message}
          />
        </>
      )}
    </FormShell>
  )
}
