import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { Account, BlockedReason } from '@/session/sessions.ts'
import { CheckLine } from './check-line.tsx'

type StandingProps = {
  account: Account
  /** The account lives elsewhere: this is what it left behind. */
  isCopy: boolean
}

const blocked = {
  deactivated: Deactivated,
  takendown: TakenDown,
  suspended: Suspended,
  gone: Gone,
} satisfies Record<BlockedReason, (props: StandingProps) => ReactNode>

/** How the server lets the account be, as it was last known. */
export function Standing(props: StandingProps) {
  const { state } = props.account
  if (state.name === 'expired') {
    return (
      <CheckLine verdict="open" title={<Trans>Not known: your session has ended</Trans>}>
        <Trans>Sign in again to see how the account is.</Trans>
      </CheckLine>
    )
  }
  const Line = state.name === 'blocked' ? blocked[state.reason] : Active
  return <Line {...props} />
}

function Active({ isCopy }: StandingProps) {
  return (
    <CheckLine verdict="good" title={<Trans>Active</Trans>}>
      <p>
        {isCopy ? (
          <Trans>The copy here still takes what is posted to it, which nobody sees.</Trans>
        ) : (
          <Trans>Everybody can see it, and it can post.</Trans>
        )}
      </p>
      <DeactivateLink />
    </CheckLine>
  )
}

function Deactivated() {
  return (
    <CheckLine verdict="wrong" title={<Trans>Deactivated</Trans>}>
      <p>
        <Trans>Nobody else can see it, and it cannot post. Your data is kept.</Trans>
      </p>
      <p>
        <Link to="/reactivate" className="text-accent underline">
          <Trans>Reactivate the account</Trans>
        </Link>
      </p>
    </CheckLine>
  )
}

function TakenDown({ account }: StandingProps) {
  const host = hostOfAccount(account)
  return (
    <CheckLine verdict="wrong" title={<Trans>Taken down</Trans>}>
      <p>
        <Trans>
          <bdi>{host}</bdi> hides it from everybody and accepts nothing new from it. Only whoever
          runs the server can lift that: appeal to them. You can still export your data.
        </Trans>
      </p>
      <DeactivateLink />
    </CheckLine>
  )
}

function Suspended({ account }: StandingProps) {
  const host = hostOfAccount(account)
  return (
    <CheckLine verdict="wrong" title={<Trans>Suspended</Trans>}>
      <Trans>
        <bdi>{host}</bdi> gives no reason here. Ask whoever runs the server.
      </Trans>
    </CheckLine>
  )
}

function Gone() {
  return (
    <CheckLine verdict="wrong" title={<Trans>Not on this server any more</Trans>}>
      <Trans>It was deleted there. If you have moved, sign in on the new server.</Trans>
    </CheckLine>
  )
}

function DeactivateLink() {
  return (
    <p>
      <Link to="/deactivate" className="text-accent underline">
        <Trans>Deactivate the account</Trans>
      </Link>
    </p>
  )
}
