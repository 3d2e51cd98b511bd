import { Trans } from '@lingui/react/macro'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { Notice } from '@/ui/notice.tsx'
import { ExactTime } from '@/ui/time.tsx'

/** On servers of 2022 a session comes with the sign-up, and there is no other. */
export function LastSessionBanner({ account }: { account: Account }) {
  const { expiresAt } = account
  const host = <bdi>{hostOfAccount(account)}</bdi>
  return (
    <Notice tone="caution" title={<Trans>This session cannot be renewed</Trans>}>
      {expiresAt === undefined ? (
        <Trans>
          {host} speaks the protocol of 2022, which has no signing in: once this session has ended,
          there is no other from here.
        </Trans>
      ) : (
        <Trans>
          It lasts until <ExactTime at={expiresAt} />. {host} speaks the protocol of 2022, which has
          no signing in: after that, there is no other session from here.
        </Trans>
      )}
    </Notice>
  )
}
