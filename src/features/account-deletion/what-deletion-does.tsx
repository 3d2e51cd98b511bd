import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Account } from '@/session/sessions.ts'
import { Card } from '@/ui/card.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { HandleAfterwards } from './handle-afterwards.tsx'

type WhatDeletionDoesProps = {
  account: Account
  host: string
  /** Domains that the server gives handles under; undefined where it has not said. */
  domains: readonly string[] | undefined
}

/** What goes and what stays, before anything is done. */
export function WhatDeletionDoes({ account, host, domains }: WhatDeletionDoesProps) {
  const did = <Identifier>{account.did}</Identifier>
  const isInDirectory = account.did.startsWith('did:plc:')
  return (
    <Card title={<Trans>What deleting does</Trans>}>
      <p>
        <Trans>
          It happens at once, and <strong>there is no way back</strong>: the server keeps nothing to
          restore the account from.
        </Trans>
      </p>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <List title={<Trans>Goes</Trans>}>
          <li>
            <Trans>
              Everything on <bdi>{host}</bdi>: profile, posts, likes, follows, pictures, settings
            </Trans>
          </li>
          <li>
            <Trans>Every session, on all your devices, and all app passwords</Trans>
          </li>
          <li>
            <Trans>The password and the e-mail address that the server has of you</Trans>
          </li>
        </List>
        <List title={<Trans>Stays</Trans>}>
          <li>
            {isInDirectory ? (
              <Trans>Your DID, in the public directory, for good: {did}</Trans>
            ) : (
              <Trans>Your DID document, on your own domain: {did}</Trans>
            )}
          </li>
          <li>
            <Trans>
              Copies of what was public. Other servers and apps are told, and most let go of it;
              caches and archives may not
            </Trans>
          </li>
          <li>
            <Trans>Direct messages: they lie with the service that carries them</Trans>
          </li>
        </List>
      </div>
      <HandleAfterwards account={account} host={host} domains={domains} />
    </Card>
  )
}

function List({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="flex list-disc flex-col gap-1 pl-5">{children}</ul>
    </div>
  )
}
