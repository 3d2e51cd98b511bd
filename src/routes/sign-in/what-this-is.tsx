import { Trans } from '@lingui/react/macro'

/** Three facts that a careful person wants before typing a password into a page. */
export function WhatThisIs() {
  return (
    <ul className="flex max-w-md flex-col gap-5 border-l border-line pl-6">
      <li>
        <Trans>
          <strong className="text-ink">Your server, and no other.</strong> You see which server your
          password goes to before you can type it.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong className="text-ink">Nothing in between.</strong> The console runs in this browser
          and talks to your server directly.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong className="text-ink">Signed in until you say otherwise.</strong> Sessions are kept
          encrypted on this device and end when you end them.
        </Trans>
      </li>
    </ul>
  )
}
