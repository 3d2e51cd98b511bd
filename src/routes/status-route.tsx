import { Trans, useLingui } from '@lingui/react/macro'
import { IdentityChecks } from '@/features/account-status/identity-checks.tsx'
import { LeftBehind } from '@/features/account-status/left-behind.tsx'
import { Refresh } from '@/features/account-status/refresh.tsx'
import { ServerChecks } from '@/features/account-status/server-checks.tsx'
import { ServiceCheck } from '@/features/account-status/service-check.tsx'
import { StandingCheck } from '@/features/account-status/standing-check.tsx'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/status.po'

/** How the account is, line by line. Each part is asked for, fails, and is tried again by itself. */
export function StatusRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  return (
    <Page
      title={t`Account status`}
      lead={<Trans>Whether everything is where it belongs, and what to do where it is not.</Trans>}
    >
      <div className="flex max-w-3xl flex-col gap-6">
        <Refresh {...access} />
        <LeftBehind access={access} />
        <StandingCheck {...access} />
        <ServerChecks access={access} detailed />
        <IdentityChecks {...access} />
        <ServiceCheck service={access.account.service} />
      </div>
    </Page>
  )
}
