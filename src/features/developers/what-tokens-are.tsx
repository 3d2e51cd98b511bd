import { Trans } from '@lingui/react/macro'

/** What a service token is for, and who must not have it. */
export function WhatTokensAre() {
  return (
    <div className="flex flex-col gap-2 text-ink-soft">
      <p>
        <Trans>
          A token with which one service, for a short while, knows that it is you who asks: for
          trying out an API that you write or run, or for bringing an account to a new server.
        </Trans>
      </p>
      <p>
        <Trans>
          Whoever has it can act as you at that service until it ends, and it cannot be taken back.
          Give it to that service and to nobody else: not to somebody who helps you, not into a chat
          or a bug report.
        </Trans>
      </p>
    </div>
  )
}
