import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { useHome } from '@/queries/home.ts'
import { sessionQuery } from '@/queries/session.ts'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { CheckList } from './check-line.tsx'
import { Standing } from './standing.tsx'

/** Whether the server lets the account be seen and used. */
export function StandingCheck(access: AccountAccess) {
  const query = useQuery(sessionQuery(access))
  const { account } = access
  const home = useHome(access)
  return (
    <Card title={<Trans>The account</Trans>}>
      <CheckList>
        <Standing account={account} isCopy={home?.kind === 'moved'} />
      </CheckList>
      {query.isError && account.state.name !== 'expired' && (
        <Problem
          title={<Trans>This is what was last known</Trans>}
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
    </Card>
  )
}
