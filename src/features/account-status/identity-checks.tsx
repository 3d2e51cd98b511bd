import { Trans } from '@lingui/react/macro'
import type { AccountAccess } from '@/queries/current-account.ts'
import { Card } from '@/ui/card.tsx'
import { CheckList } from './check-line.tsx'
import { DirectoryLine } from './directory-line.tsx'
import { HandleLine } from './handle-line.tsx'

/** Where your names lead, asked of others than the server. */
export function IdentityChecks(access: AccountAccess) {
  return (
    <Card title={<Trans>How others find you</Trans>}>
      <CheckList>
        <DirectoryLine {...access} />
        <HandleLine {...access} />
      </CheckList>
    </Card>
  )
}
