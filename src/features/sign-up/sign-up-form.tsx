import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { readHandleName } from '@/lib/handle-name.ts'
import type { SignUpDetails } from '@/queries/sign-up.ts'
import { CheckboxField } from '@/ui/checkbox-field.tsx'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { NewPasswordField } from '@/ui/new-password-field.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { HandleField } from './handle-field.tsx'
import { LegalLinks } from './legal-links.tsx'
import { RecoveryKeyField } from './recovery-key-field.tsx'
import { explainSignUp } from './sign-up-errors.ts'
import { signUpSchema, type SignUpValues } from './sign-up-schema.ts'

type SignUpFormProps = {
  service: ServiceDescription
  /** An invite code that came with a link. */
  inviteCode?: string | undefined
  onSubmit: (details: SignUpDetails) => Promise<void>
}

/** Everything that a server wants to know for a new account, and nothing else. */
export function SignUpForm({ service, inviteCode = '', onSubmit }: SignUpFormProps) {
  const say = useSay()
  const { domains, host, inviteCodeRequired, generation } = service
  const mayWantCode = generation === '2022-account'
  const schema = useMemo(
    () => signUpSchema(say, { domains, inviteCodeRequired }),
    [say, domains, inviteCodeRequired],
  )
  const form = useForm<SignUpValues>({
    resolver: zodResolver(schema),
    defaultValues: {
      name: '',
      domain: domains[0] ?? '',
      email: '',
      password: '',
      inviteCode,
      recoveryKey: '',
      persistent: true,
    },
  })
  const { errors } = form.formState
  const [typedName, typedDomain, email, password] = useWatch({
    control: form.control,
    name: ['name', 'domain', 'email', 'password'],
  })
  const { name, domain } = readHandleName(typedName, typedDomain, domains)

  function send({ name: typed, domain: chosen, ...details }: SignUpValues) {
    const handle = readHandleName(typed, chosen, domains)
    return onSubmit({ ...details, handle: handle.name + handle.domain })
  }

  return (
    <FormShell
      form={form}
      onSubmit={send}
      explain={explainSignUp}
      submitLabel={<Trans>Create account</Trans>}
    >
      {(inviteCodeRequired || mayWantCode || inviteCode !== '') && (
        <TextField
          {...form.register('inviteCode')}
          label={<Trans>Invite code</Trans>}
          hint={
            mayWantCode ? (
              <Trans>
                The server does not say whether it wants one. Type it if you were given one.
              </Trans>
            ) : inviteCodeRequired ? (
              <Trans>New accounts on this server are by invitation.</Trans>
            ) : (
              <Trans>It came with the link. This server does not ask for one just now.</Trans>
            )
          }
          error={errors.inviteCode?.message}
          maxLength={300}
          autoComplete="off"
          className="font-mono"
        />
      )}
      <HandleField
        form={form}
        service={service.origin}
        domains={domains}
        register={registerCalmly(form, 'name')}
      />
      <TextField
        {...registerCalmly(form, 'email')}
        label={<Trans>E-mail address</Trans>}
        hint={
          <Trans>
            The server mails codes to it: for a forgotten password, for example. It is not shown to
            others.
          </Trans>
        }
        error={errors.email?.message}
        type="email"
        autoComplete="email"
      />
      {/* What a password manager keeps beside the password: the whole handle. */}
      <input
        type="text"
        autoComplete="username"
        value={name + domain}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      <NewPasswordField
        {...registerCalmly(form, 'password')}
        label={<Trans>Password</Trans>}
        hint={<Trans>At least 8 characters. A few random words are good.</Trans>}
        error={errors.password?.message}
        typed={password}
        personal={[name, name + domain, email, email.split('@')[0] ?? '', host]}
      />
      <RecoveryKeyField form={form} />
      <CheckboxField
        {...form.register('persistent')}
        label={<Trans>Stay signed in on this device</Trans>}
        hint={<Trans>Otherwise the session ends with this tab.</Trans>}
      />
      <LegalLinks service={service} />
    </FormShell>
  )
}
