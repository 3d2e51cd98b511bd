import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { ExactTime } from '@/ui/time.tsx'

/** What signing out does, here and on the server, before it is done. */
export function WhatHappens({ accounts }: { accounts: readonly Account[] }) {
  const hosts = [...new Set(accounts.map(hostOfAccount))].join(', ')
  const latest = Math.max(...accounts.map(({ expiresAt = 0 }) => expiresAt))
  return (
    <ul className="flex list-disc flex-col gap-2 pl-5">
      <Line>
        <Trans>
          This browser forgets the session at once, in every tab, even when you are offline.
        </Trans>
      </Line>
      <Line>
        {accounts.every(({ generation }) => generation === '2022-account') ? (
          <Trans>
            <bdi>{hosts}</bdi> cannot end it, nor sign you in again from here.
          </Trans>
        ) : (
          <Trans>
            <bdi>{hosts}</bdi> is asked to end it, and the tokens it replaced lately. A server that
            does not answer is asked again for 24 hours.
          </Trans>
        )}
      </Line>
      {latest > 0 && (
        <Line>
          <Trans>
            An access token that somebody copied works until <ExactTime at={latest} />: no server
            can end it sooner.
          </Trans>
        </Line>
      )}
    </ul>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <li>{children}</li>
}
