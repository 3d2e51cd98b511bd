import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { hostOf } from '@/client/service-address.ts'
import { AttentionCard } from '@/features/overview/attention-card.tsx'
import { IdentityCard } from '@/features/overview/identity-card.tsx'
import { SessionCard } from '@/features/overview/session-card.tsx'
import { ServerFacts } from '@/features/server-choice/server-card.tsx'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { useSessions } from '@/session/context.ts'
import type { Account } from '@/session/sessions.ts'
import { Busy } from '@/ui/busy.tsx'
import { Card } from '@/ui/card.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Page } from '@/ui/page.tsx'
import { Problem } from '@/ui/problem.tsx'

export { messages } from '@/locales/en/overview.po'

/** Who you are, what needs attention, where you are. Each card stands and fails by itself. */
export function OverviewRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  const { account } = access
  return (
    <Page title={t`Overview`}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-6">
          <IdentityCard {...access} />
          <AttentionCard {...access} />
          <SessionCard account={account} />
        </div>
        <div className="flex flex-col gap-6">
          <ServerCard account={account} />
        </div>
      </div>
    </Page>
  )
}

function ServerCard({ account: { service, generation: known } }: { account: Account }) {
  const { fetch } = useSurroundings()
  const sessions = useSessions()
  const query = useQuery(serviceDescription(service, fetch))
  const generation = query.data?.generation
  useEffect(() => {
    // It may have been brought up to date.
    if (generation && generation !== (known ?? 'current')) sessions.learn(service, generation)
  }, [sessions, service, generation, known])
  return (
    <Card title={<Trans>Your server</Trans>}>
      <p>
        <Identifier>{hostOf(service)}</Identifier>
      </p>
      {query.isPending && <Busy />}
      {query.isError && (
        <Problem
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && <ServerFacts service={query.data} />}
    </Card>
  )
}
