import { Trans } from '@lingui/react/macro'

/** What a person may want to know before a reset. */
export function WhatAResetIs() {
  return (
    <ul className="flex max-w-md flex-col gap-5 border-l border-line pl-6">
      <li>
        <Trans>
          <strong className="text-ink">It takes the mailbox.</strong> The code goes to the address
          that the account has now. If you cannot read mail there any more, only the server's
          administrator can help.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong className="text-ink">It signs you out.</strong> Every session of the account ends;
          sign in again with the new password.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong className="text-ink">It changes one password.</strong> App passwords and apps that
          you let in stay as they are.
        </Trans>
      </li>
    </ul>
  )
}
