import { Trans } from '@lingui/react/macro'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { Notice } from '@/ui/notice.tsx'
import { ExactTime } from '@/ui/time.tsx'
import { LateDeedLists } from './late-deed-lists.tsx'

/** The limited session of a taken-down account, which the person asked for when signing in. */
export function TakenDownSession({ account }: { account: Account }) {
  const host = hostOfAccount(account)
  const { expiresAt } = account
  return (
    <Notice tone="danger" title={<Trans>Limited session: this account is taken down</Trans>}>
      <p>
        <Trans>
          <bdi>{host}</bdi> hides it from everybody and accepts nothing new from it.
        </Trans>{' '}
        {expiresAt !== undefined && (
          <Trans>
            This session ends at <ExactTime at={expiresAt} /> and cannot be renewed.
          </Trans>
        )}
      </p>
      <LateDeedLists scope="takendown" />
    </Notice>
  )
}
