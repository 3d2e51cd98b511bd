import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { PhoneWanted } from '@/features/sign-up/phone-wanted.tsx'
import { SignUpForm } from '@/features/sign-up/sign-up-form.tsx'
import { WhatAnAccountIs } from '@/features/sign-up/what-an-account-is.tsx'
import { signUp } from '@/queries/sign-up.ts'
import { Page } from '@/ui/page.tsx'
import { Split } from '@/ui/split.tsx'
import { useRuntime } from './runtime.ts'
import { ServiceGate } from './service-gate/service-gate.tsx'

export { messages } from '@/locales/en/sign-up.po'

/** A new account. Invite links lead here: `/sign-up?service=pds.example&code=…`. */
export function SignUpRoute() {
  const { t } = useLingui()
  const [query] = useSearchParams()
  const inviteCode = query.get('code')?.trim().slice(0, 300)
  return (
    <Split aside={<WhatAnAccountIs />}>
      <Page title={t`Create an account`} lead={<Trans>On the server that you choose.</Trans>}>
        <ServiceGate link={query.get('service')}>
          {(service) => (
            <SignUpStep key={service.origin} service={service} inviteCode={inviteCode} />
          )}
        </ServiceGate>
        <p className="text-ink-soft">
          <Trans>
            You have an account?{' '}
            <Link to="/sign-in" className="text-accent underline">
              Sign in
            </Link>
          </Trans>
        </p>
      </Page>
    </Split>
  )
}

type SignUpStepProps = { service: ServiceDescription; inviteCode: string | undefined }

function SignUpStep({ service, inviteCode }: SignUpStepProps) {
  const { sessions } = useRuntime()
  const navigate = useNavigate()
  if (service.phoneVerificationRequired) {
    return <PhoneWanted host={service.host} origin={service.origin} />
  }
  return (
    <SignUpForm
      service={service}
      inviteCode={inviteCode}
      onSubmit={async (details) => {
        await signUp(await sessions(), service, details)
        await navigate('/', { replace: true })
      }}
    />
  )
}
