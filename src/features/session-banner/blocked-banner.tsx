import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { hostOfAccount, signInAgain } from '@/queries/account-words.ts'
import type { Account, BlockedReason } from '@/session/sessions.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { TakenDownSession } from './taken-down-session.tsx'

type WhyProps = { account: Account; here: string }

const reactivatePath = '/reactivate'

const reasons = {
  deactivated: Deactivated,
  takendown: TakenDown,
  suspended: Suspended,
  gone: Gone,
} satisfies Record<BlockedReason, (props: WhyProps) => ReactNode>

/** The server holds the account back: what that means, and what can be done. */
export function BlockedBanner({ reason, ...props }: WhyProps & { reason: BlockedReason }) {
  const Why = reasons[reason]
  return <Why {...props} />
}

function Deactivated({ here }: WhyProps) {
  // The page that it would lead to says all this.
  if (here === reactivatePath) return null
  return (
    <Notice tone="caution" title={<Trans>This account is deactivated</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          <Trans>Nobody else can see it, and it cannot post. Your data is kept.</Trans>
        </p>
        <ButtonLink to={reactivatePath}>
          <Trans>Reactivate it</Trans>
        </ButtonLink>
      </div>
    </Notice>
  )
}

function TakenDown({ account, here }: WhyProps) {
  if (account.scope === 'takendown') return <TakenDownSession account={account} />
  const host = hostOfAccount(account)
  return (
    <Notice tone="danger" title={<Trans>This account has been taken down</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          <Trans>
            <bdi>{host}</bdi> hides it from everybody and accepts nothing new from it. A new sign-in
            gives you a limited session, which can still export your data.
          </Trans>
        </p>
        <ButtonLink to="/sign-in" state={signInAgain(account, here)}>
          <Trans>Sign in again</Trans>
        </ButtonLink>
      </div>
    </Notice>
  )
}

function Suspended({ account }: WhyProps) {
  const host = hostOfAccount(account)
  return (
    <Notice tone="danger" title={<Trans>This account is suspended</Trans>}>
      <Trans>
        <bdi>{host}</bdi> has suspended it and gives no reason here. Ask whoever runs the server.
      </Trans>
    </Notice>
  )
}

function Gone({ account }: WhyProps) {
  const host = hostOfAccount(account)
  return (
    <Notice
      tone="danger"
      title={
        <Trans>
          This account is not on <bdi>{host}</bdi> any more
        </Trans>
      }
    >
      <Trans>
        The server knows no such account: it was deleted there. If you have moved to another server,
        sign in with your handle, and the console finds the new one.
      </Trans>
    </Notice>
  )
}
