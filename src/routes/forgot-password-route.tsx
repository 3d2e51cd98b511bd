import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ResetDone } from '@/features/password-reset/reset-done.tsx'
import { ResetSteps } from '@/features/password-reset/reset-steps.tsx'
import { WhatAResetIs } from '@/features/password-reset/what-a-reset-is.tsx'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import { Page } from '@/ui/page.tsx'
import { Split } from '@/ui/split.tsx'
import { ServiceGate } from './service-gate/service-gate.tsx'

export { messages } from '@/locales/en/password-reset.po'

/** A new password for an account whose old one is lost, by way of a mailed code. */
export function ForgotPasswordRoute() {
  const { t } = useLingui()
  const [query] = useSearchParams()
  const [pending, setPending] = usePendingCode('password-reset')
  const [agreedTo] = useState(pending?.of)
  const link = query.get('service')

  return (
    <Split aside={<WhatAResetIs />}>
      <Page
        title={t`Forgot the password`}
        lead={<Trans>The server mails you a code, and with it you set a new one.</Trans>}
      >
        <ServiceGate link={link} agreedTo={agreedTo}>
          {(service) => (
            <ResetSteps
              key={service.origin}
              service={service}
              of={service.origin}
              pending={pending}
              onPending={setPending}
              done={<ResetDone service={service.origin} host={service.host} />}
            />
          )}
        </ServiceGate>
        <p className="text-ink-soft">
          <Link to="/sign-in" className="text-accent underline">
            <Trans>Back to signing in</Trans>
          </Link>
        </p>
      </Page>
    </Split>
  )
}
