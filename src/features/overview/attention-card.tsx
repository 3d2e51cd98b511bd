import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { isUnknownMethod } from '@/client/unknown-method.ts'
import { accountStatusQuery } from '@/queries/account-status.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { useHome } from '@/queries/home.ts'
import { Busy } from '@/ui/busy.tsx'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { Sign } from '@/ui/sign.tsx'
import { ConcernText } from './concern-text.tsx'
import { concernsOf } from './concerns.ts'

/** What needs the person's attention, beside what the banners above the page already say. */
export function AttentionCard(access: AccountAccess) {
  const { account } = access
  const query = useQuery(accountStatusQuery(access))
  const home = useHome(access)
  const concerns = concernsOf(account, query.data, home)
  const isUntold = isUnknownMethod(query.error)
  const isHeldBack = account.state.name === 'blocked' || account.state.name === 'expired'
  return (
    <Card title={<Trans>What needs your attention</Trans>}>
      {concerns.length > 0 && (
        <ul className="flex flex-col gap-4">
          {concerns.map((concern) => (
            <li key={concern} className="flex gap-3">
              <Sign name="alert" className="text-caution" />
              <div className="flex min-w-0 flex-col gap-1">
                <ConcernText concern={concern} account={account} home={home} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {query.isPending && query.isFetching && <Busy />}
      {query.isError && !isUntold && account.state.name !== 'expired' && (
        <Problem
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {concerns.length === 0 && isHeldBack && (
        <p>
          <Trans>Only what is said above.</Trans>
        </p>
      )}
      {concerns.length === 0 && !isHeldBack && isUntold && (
        <p>
          <Trans>Nothing that is known: the server does not say how the account is.</Trans>
        </p>
      )}
      {concerns.length === 0 && !isHeldBack && query.isSuccess && (
        <p className="flex gap-2">
          <Sign name="check" className="text-positive" />
          <Trans>Nothing. The account is in order.</Trans>
        </p>
      )}
    </Card>
  )
}
