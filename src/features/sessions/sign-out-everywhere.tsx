import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'

/** What comes nearest to ending every session of an account, and what it leaves. */
export function SignOutEverywhere({ account }: { account: Account }) {
  const handle = <bdi className="wrap-anywhere">{account.handle}</bdi>
  const host = <bdi>{hostOfAccount(account)}</bdi>
  return (
    <Card title={<Trans>Sign out everywhere</Trans>}>
      <p>
        <Trans>
          Servers list no sessions and have no button that ends them all. A new password does most
          of it: this is about {handle} on {host}.
        </Trans>
      </p>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <List title={<Trans>It ends</Trans>}>
          <li>
            <Trans>Every session made with the account password, on any device, in any app</Trans>
          </li>
          <li>
            <Trans>Every session made with an app password</Trans>
          </li>
        </List>
        <List title={<Trans>It does not end</Trans>}>
          <li>
            <Trans>Access tokens that are out: they work on, for up to about two hours</Trans>
          </li>
          <li>
            <Trans>App passwords themselves: you may revoke them in the same go</Trans>
          </li>
          <li>
            <Trans>Apps that you let in through OAuth</Trans>
          </li>
        </List>
      </div>
      <p className="text-ink-soft">
        <Trans>This browser stays signed in, with a session made anew.</Trans>
      </p>
      <div>
        <ButtonLink to="/password?everywhere">
          <Trans>Sign out everywhere</Trans>
        </ButtonLink>
      </div>
    </Card>
  )
}

function List({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="flex list-disc flex-col gap-1 pl-5">{children}</ul>
    </div>
  )
}
