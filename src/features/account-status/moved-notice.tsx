import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { hostOf } from '@/client/service-address.ts'
import { hostOfAccount, signInAgain } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { useSessions, useSnapshot } from '@/session/context.ts'
import type { Account } from '@/session/sessions.ts'
import { Button, ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'

type MovedNoticeProps = {
  access: AccountAccess
  /** Origin of the new home. */
  to: string
  /** What can be done with the copy that is left here, beside signing in there. */
  children?: ReactNode
}

/** The account lives elsewhere: what is here, and what becomes of what when it is taken away. */
export function MovedNotice({ access: { account }, to, children }: MovedNoticeProps) {
  const home = hostOf(to)
  const host = hostOfAccount(account)
  return (
    <Notice
      tone="caution"
      title={
        <Trans>
          This account has moved to <bdi>{home}</bdi>
        </Trans>
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          <Trans>
            Your DID leads there. What <bdi>{host}</bdi> has is a copy from before the move: apps do
            not look at it, and what you change in it stays here.
          </Trans>
        </p>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>
            <Trans>
              Deactivating hides the copy on <bdi>{host}</bdi>; deleting removes it. Both touch
              nothing else: your DID and the account on <bdi>{home}</bdi> stay as they are.
            </Trans>
          </li>
          <li>
            <Trans>
              Look at <bdi>{home}</bdi> first whether all your posts and files have arrived there.
            </Trans>
          </li>
          <LentHandle account={account} home={home} />
        </ul>
        <div className="flex flex-wrap gap-3">
          <GoThere account={account} to={to} />
          {children}
        </div>
      </div>
    </Notice>
  )
}

/** A handle under a domain of the old server is answered for by the old server. */
function LentHandle({ account, home }: { account: Account; home: string }) {
  const { fetch } = useSurroundings()
  const { data } = useQuery(serviceDescription(account.service, fetch))
  const { handle } = account
  if (!data?.domains.some((domain) => domain !== '' && handle.endsWith(domain))) return null
  const { host } = data
  return (
    <li>
      <Trans>
        <bdi>{handle}</bdi> belongs to a domain of <bdi>{host}</bdi> and stops leading to you in
        either case. If you still use it, take another handle on <bdi>{home}</bdi> first.
      </Trans>
    </li>
  )
}

function GoThere({ account, to }: { account: Account; to: string }) {
  const sessions = useSessions()
  const navigate = useNavigate()
  const { accounts } = useSnapshot()
  const home = hostOf(to)
  const there = accounts.find(({ did, service }) => did === account.did && service === to)
  if (!there) {
    return (
      <ButtonLink
        look="filled"
        to="/sign-in"
        state={{ ...signInAgain(account, '/status'), service: to }}
      >
        <span>
          <Trans>
            Sign in on <bdi>{home}</bdi>
          </Trans>
        </span>
      </ButtonLink>
    )
  }
  return (
    <Button
      onClick={() => {
        sessions.select(there.id)
        void navigate('/')
      }}
    >
      <span>
        <Trans>
          Go to the account on <bdi>{home}</bdi>
        </Trans>
      </span>
    </Button>
  )
}
