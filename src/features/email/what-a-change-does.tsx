import { Trans } from '@lingui/react/macro'
import type { EmailFacts } from '@/queries/email.ts'

/** What to know before another address is typed. */
export function WhatAChangeDoes({ email, emailConfirmed, emailAuthFactor }: EmailFacts) {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      <li>
        {emailConfirmed === true ? (
          <Trans>
            The new address counts as not confirmed until you confirm it, which you can do here
            right after.
          </Trans>
        ) : (
          <Trans>The new address has to be confirmed, which you can do here right after.</Trans>
        )}
      </li>
      {email !== undefined && (
        <li>
          <Trans>
            Every code that was mailed to you before stops working: for a new password or for
            deleting the account, too.
          </Trans>
        </li>
      )}
      {emailAuthFactor === true && (
        <li>
          <Trans>
            Sign-ins ask for a code that is mailed to your address. Some servers switch that off
            when the address changes: look below afterwards.
          </Trans>
        </li>
      )}
    </ul>
  )
}
