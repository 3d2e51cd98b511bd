import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useSearchParams } from 'react-router'
import { FeatureList } from '@/features/server/feature-list.tsx'
import { ServerDetails } from '@/features/server/server-details.tsx'
import { useSnapshot } from '@/session/context.ts'
import { Page } from '@/ui/page.tsx'
import { ServiceGate } from './service-gate/service-gate.tsx'

export { messages } from '@/locales/en/server.po'

/** What a server says of itself and what it can do: the account's own, or any that is named. */
export function ServerRoute() {
  const { t } = useLingui()
  const { accounts, currentId } = useSnapshot()
  const [query] = useSearchParams()
  const account = accounts.find(({ id }) => id === currentId)
  return (
    <Page
      title={t`Server`}
      lead={<Trans>What it says of itself, how it answers, and what it can do.</Trans>}
    >
      <div className="max-w-3xl">
        <ServiceGate
          link={query.get('service')}
          agreedTo={account?.service}
          words={{
            agreed: <Trans>You are signed in there.</Trans>,
            risk: <Trans>Whoever runs it learns your network address, and nothing else.</Trans>,
          }}
        >
          {(service) => (
            <div key={service.origin} className="flex flex-col gap-6">
              <ServerDetails service={service} />
              <FeatureList service={service} />
              <p className="text-ink-soft">
                <Trans>
                  You run this server?{' '}
                  <Link
                    to={`/admin/invites?service=${encodeURIComponent(service.origin)}`}
                    className="text-accent underline"
                  >
                    Look after its invite codes
                  </Link>
                </Trans>
              </p>
            </div>
          )}
        </ServiceGate>
      </div>
    </Page>
  )
}
