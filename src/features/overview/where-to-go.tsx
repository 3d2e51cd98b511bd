import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Account } from '@/session/sessions.ts'
import { Card } from '@/ui/card.tsx'

/** The pages that there are. */
export function WhereToGo({ account }: { account: Account }) {
  const service = encodeURIComponent(account.service)
  return (
    <Card title={<Trans>Where to go</Trans>}>
      <ul className="-my-2 flex flex-col divide-y divide-line">
        <Way to="/sessions" about={<Trans>Switch, add one, sign out</Trans>}>
          <Trans>Accounts</Trans>
        </Way>
        <Way
          to={`/forgot-password?service=${service}`}
          about={<Trans>With a code that the server mails you</Trans>}
        >
          <Trans>Change the password</Trans>
        </Way>
        <Way to={`/sign-up?service=${service}`} about={<Trans>On this server or on another</Trans>}>
          <Trans>Create another account</Trans>
        </Way>
      </ul>
    </Card>
  )
}

function Way({ to, about, children }: { to: string; about: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className="group flex min-h-11 flex-col py-2">
        <span className="font-semibold text-accent group-hover:underline">{children}</span>
        <span className="text-note text-ink-soft">{about}</span>
      </Link>
    </li>
  )
}
