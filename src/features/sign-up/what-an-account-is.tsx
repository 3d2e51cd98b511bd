import { Trans } from '@lingui/react/macro'

/** What a person may want to know before an account is made. */
export function WhatAnAccountIs() {
  return (
    <ul className="flex max-w-md flex-col gap-5 border-l border-line pl-6">
      <li>
        <Trans>
          <strong className="text-ink">A handle is a name, not the account.</strong> You can change
          it later, to a domain of your own too; whoever follows you stays with you.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong className="text-ink">The server keeps your data.</strong> Whoever runs it sees
          your e-mail address and can close the account. You can move to another server later.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong className="text-ink">One account, every app.</strong> What you make here works
          with all apps on the AT Protocol.
        </Trans>
      </li>
    </ul>
  )
}
