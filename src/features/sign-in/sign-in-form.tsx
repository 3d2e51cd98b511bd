import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { ServerRefusal } from '@/client/errors.ts'
import { CheckboxField } from '@/ui/checkbox-field.tsx'
import { CodeField } from '@/ui/code-field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { Notice } from '@/ui/notice.tsx'
import { PasswordField } from '@/ui/password-field.tsx'
import { useSay } from '@/ui/say.ts'
import { explainSignIn, explainSignInAgain } from './sign-in-errors.ts'
import { signInSchema, type SignInValues } from './sign-in-schema.ts'

type SignInFormProps = {
  /** Handle, DID or e-mail address that will be sent; password managers read it too. */
  identifier: string
  /** No password can be typed before the person has agreed to the server. */
  enabled: boolean
  /** The session of an account goes on: how long it lasts is settled, and it stays as full as it was. */
  again?: boolean
  onSubmit: (values: SignInValues & { allowTakendown: boolean }) => Promise<void>
  actions?: ReactNode
}

/** The password, the mailed code when the server asks for one, and the limited way into a taken-down account. */
export function SignInForm({
  identifier,
  enabled,
  again = false,
  onSubmit,
  actions,
}: SignInFormProps) {
  const say = useSay()
  const schema = useMemo(() => signInSchema(say), [say])
  const form = useForm<SignInValues>({
    resolver: zodResolver(schema),
    defaultValues: { password: '', authFactorToken: '', persistent: true },
  })
  const { errors } = form.formState
  const [asked, setAsked] = useState<'AccountTakedown' | 'AuthFactorTokenRequired'>()
  const { setFocus } = form
  useEffect(() => {
    if (enabled) setFocus('password')
  }, [enabled, setFocus])
  useEffect(() => {
    // The field is new: it was not there when its error was set.
    if (asked === 'AuthFactorTokenRequired') setFocus('authFactorToken')
  }, [asked, setFocus])

  async function send(values: SignInValues, allowTakendown = false) {
    try {
      await onSubmit({ ...values, allowTakendown })
    } catch (error) {
      if (error instanceof ServerRefusal) {
        if (error.error === 'AccountTakedown' && !again) setAsked('AccountTakedown')
        if (error.error === 'AuthFactorTokenRequired') setAsked('AuthFactorTokenRequired')
      }
      throw error
    }
  }

  return (
    <FormShell
      form={form}
      onSubmit={(values) => send(values, asked === 'AccountTakedown')}
      explain={again ? explainSignInAgain : explainSignIn}
      submitLabel={
        asked === 'AccountTakedown' ? (
          <Trans>Sign in with limited access</Trans>
        ) : (
          <Trans>Sign in</Trans>
        )
      }
      actions={actions}
    >
      <input
        type="text"
        hidden
        name="username"
        autoComplete="username"
        value={identifier}
        readOnly
      />
      {asked === 'AccountTakedown' && <TakenDown />}
      <PasswordField
        {...form.register('password')}
        label={<Trans>Password</Trans>}
        hint={<Trans>The account password, or an app password.</Trans>}
        error={errors.password?.message}
        autoComplete="current-password"
        disabled={!enabled}
      />
      {asked === 'AuthFactorTokenRequired' && (
        <CodeField
          {...form.register('authFactorToken')}
          label={<Trans>Sign-in code</Trans>}
          error={errors.authFactorToken?.message}
        />
      )}
      {!again && (
        <CheckboxField
          {...form.register('persistent')}
          label={<Trans>Stay signed in on this device</Trans>}
          hint={<Trans>Otherwise the session ends with this tab.</Trans>}
          disabled={!enabled}
        />
      )}
    </FormShell>
  )
}

function TakenDown() {
  return (
    <Notice tone="caution" role="alert" title={<Trans>This account is taken down</Trans>}>
      <Trans>
        The server hides it from everybody and accepts nothing new from it. A limited sign-in still
        lets you export your data, deactivate the account, and appeal. It ends after about two
        hours.
      </Trans>
    </Notice>
  )
}
