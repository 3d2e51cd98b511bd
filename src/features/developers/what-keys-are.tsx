import { Trans } from '@lingui/react/macro'

/** What a reserved signing key is for. */
export function WhatKeysAre() {
  return (
    <div className="flex flex-col gap-2 text-ink-soft">
      <p>
        <Trans>
          For moving an account: the new server signs the account's posts with a key of its own, and
          the DID document has to name that key before the account arrives. Reserving makes the
          server create the key and tell you its public half.
        </Trans>
      </p>
      <p>
        <Trans>
          The key that is shown is public: it can be given to anybody. The secret half stays on the
          server. Nothing changes about any account.
        </Trans>
      </p>
    </div>
  )
}
