import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import { accountStatusQuery } from '@/queries/account-status.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { hindranceOf } from '@/queries/hindrance.ts'
import { useHome } from '@/queries/home.ts'
import { Busy } from '@/ui/busy.tsx'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { CheckList } from './check-line.tsx'
import { DidLine } from './did-line.tsx'
import { FilesLine } from './files-line.tsx'
import { RecordsLine } from './records-line.tsx'

type ServerChecksProps = { access: AccountAccess; detailed?: boolean }

/** What the server has of the account, and whether it can look after it. */
export function ServerChecks({ access, detailed = false }: ServerChecksProps) {
  const query = useQuery(accountStatusQuery(access))
  const home = useHome(access)
  const host = hostOfAccount(access.account)
  const status = query.data
  return (
    <Card title={<Trans>What the server has</Trans>}>
      {query.isLoading && <Busy />}
      {query.isError && (
        <Problem
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {status && (
        <CheckList>
          <DidLine isValid={status.validDid} host={host} home={home} />
          <RecordsLine status={status} detailed={detailed} />
          <FilesLine status={status} access={access} detailed={detailed} />
        </CheckList>
      )}
      {!status && hindranceOf(checkAccountStatus, access.account) && (
        <p>
          <Trans>The server tells a limited session nothing of this.</Trans>
        </p>
      )}
    </Card>
  )
}
