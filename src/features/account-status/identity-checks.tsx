import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { accountStatusQuery } from '@/queries/account-status.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { Busy } from '@/ui/busy.tsx'
import { Card } from '@/ui/card.tsx'
import { WhenNear } from '@/ui/when-near.tsx'
import { CheckList } from './check-line.tsx'
import { DirectoryLine } from './directory-line.tsx'
import { HandleLine } from './handle-line.tsx'

/** Where your names lead, asked of others than the server. */
export function IdentityChecks(access: AccountAccess) {
  // What stands above has its height once the server has answered; before that everything is near.
  const { isLoading } = useQuery(accountStatusQuery(access))
  return (
    <Card title={<Trans>How others find you</Trans>}>
      {isLoading ? (
        <Busy />
      ) : (
        <WhenNear>
          <CheckList>
            <DirectoryLine {...access} />
            <HandleLine {...access} />
          </CheckList>
        </WhenNear>
      )}
    </Card>
  )
}
