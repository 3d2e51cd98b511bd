import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import {
  keepPendingReset,
  type PendingReset,
  readPendingReset,
} from '@/features/password-reset/pending-reset.ts'
import { ResetSteps } from '@/features/password-reset/reset-steps.tsx'
import { WhatAResetIs } from '@/features/password-reset/what-a-reset-is.tsx'
import { createTabStorage } from '@/lib/tab-storage.ts'
import { Page } from '@/ui/page.tsx'
import { Split } from '@/ui/split.tsx'
import { ServiceGate } from './service-gate/service-gate.tsx'

/** A new password for an account whose old one is lost, by way of a mailed code. */
export function ForgotPasswordRoute() {
  const { t } = useLingui()
  const [query] = useSearchParams()
  const [storage] = useState(() => createTabStorage())
  const [pending, setPending] = useState(() => readPendingReset(storage))
  const [agreedTo] = useState(pending?.service)
  const link = query.get('service')

  function keep(next: PendingReset | undefined) {
    keepPendingReset(storage, next)
    setPending(next)
  }

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
              pending={pending?.service === service.origin ? pending : undefined}
              onPending={keep}
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
