import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isSince } from '@/lexicon/generations.ts'
import type { Account } from '@/session/sessions.ts'

type WhatItDoesProps = {
  account: Account
  /** To end all sessions is what it is for. */
  everywhere: boolean
}

/** What a new password changes, and what it does not, before it is set. */
export function WhatItDoes({ account, everywhere }: WhatItDoesProps) {
  const { scope, generation } = account
  const isAppPassword = scope === 'appPassword' || scope === 'appPasswordPrivileged'
  const hasAppPasswords = isSince(generation, '2023-05')
  return (
    <ul className="flex max-w-md flex-col gap-5 border-l border-line pl-6">
      {generation !== '2022-account' && (
        <Line>
          <Trans>
            <strong className="text-ink">This browser stays signed in.</strong> Its session is made
            anew with the new password.
          </Trans>{' '}
          {isAppPassword && (
            <Trans>It will then be one of the account password, which can do everything.</Trans>
          )}
        </Line>
      )}
      <Line>
        <Trans>
          <strong className="text-ink">Every other session ends,</strong> on all devices and in all
          apps, those of app passwords too. That can take about two hours: until then, an access
          token that is out works on.
        </Trans>
      </Line>
      {hasAppPasswords && (
        <Line>
          {everywhere ? (
            <Trans>
              <strong className="text-ink">App passwords would live on,</strong> and whoever knows
              one could sign in again. So they are revoked too, unless you say otherwise.
            </Trans>
          ) : (
            <Trans>
              <strong className="text-ink">It changes one password.</strong> App passwords stay as
              they are.
            </Trans>
          )}
        </Line>
      )}
      {!generation && (
        <Line>
          <Trans>
            <strong className="text-ink">Apps that you let in through OAuth stay signed in.</strong>{' '}
            You end those on the server's own page.
          </Trans>
        </Line>
      )}
    </ul>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <li>{children}</li>
}
