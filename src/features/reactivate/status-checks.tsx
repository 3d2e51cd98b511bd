import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { accountStatusQuery } from '@/queries/account-status.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { Busy } from '@/ui/busy.tsx'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { Sign } from '@/ui/sign.tsx'

/** What the server has of the account, in short: whether it can be taken up again as it is. */
export function StatusChecks(access: AccountAccess) {
  const { i18n } = useLingui()
  const query = useQuery(accountStatusQuery(access))
  const host = hostOfAccount(access.account)
  const number = new Intl.NumberFormat(i18n.locale)
  const status = query.data
  const imported = number.format(status?.importedBlobs ?? 0)
  const expected = number.format(status?.expectedBlobs ?? 0)
  return (
    <Card title={<Trans>What the server has</Trans>}>
      {query.isPending && query.isFetching && <Busy />}
      {query.isError && (
        <Problem
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {status && (
        <ul className="flex flex-col gap-2">
          <Check good={status.repoBlocks > 0}>
            {status.repoBlocks > 0 ? (
              <Trans>Your posts and other records are there</Trans>
            ) : (
              <Trans>None of your posts and other records are there</Trans>
            )}
          </Check>
          <Check good={status.importedBlobs >= status.expectedBlobs}>
            {status.expectedBlobs === 0 ? (
              <Trans>No files are missing</Trans>
            ) : (
              <Trans>
                {imported} of {expected} files are there
              </Trans>
            )}
          </Check>
          <Check good={status.validDid}>
            {status.validDid ? (
              <Trans>
                Your DID document names <bdi>{host}</bdi> and fits its keys
              </Trans>
            ) : (
              <Trans>
                Your DID document does not fit <bdi>{host}</bdi>: the server will refuse
              </Trans>
            )}
          </Check>
        </ul>
      )}
    </Card>
  )
}

function Check({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <Sign name={good ? 'check' : 'alert'} className={good ? 'text-positive' : 'text-caution'} />
      <span>{children}</span>
    </li>
  )
}
