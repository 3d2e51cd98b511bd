import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { reserveKey } from '@/queries/signing-key.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { SigningKeyForm } from './signing-key-form.tsx'

type Reserved = { signingKey: string; did: string; count: number }

type SigningKeysProps = {
  service: ServiceDescription
  /** The account that is signed in, which may be the one to move. */
  did: string | undefined
}

/** Has a server reserve signing keys, and shows the last one. */
export function SigningKeys({ service, did = '' }: SigningKeysProps) {
  const { fetch } = useSurroundings()
  const [reserved, setReserved] = useState<Reserved>()
  const place = useFocusOnChange<HTMLDivElement>(String(reserved?.count))
  const { host, origin } = service
  return (
    <>
      <SigningKeyForm
        host={host}
        did={did}
        onSubmit={async (wanted) => {
          const signingKey = await reserveKey(origin, wanted, fetch)
          setReserved((last) => ({ signingKey, did: wanted, count: (last?.count ?? 0) + 1 }))
        }}
      />
      <div ref={place} tabIndex={-1} className="outline-none">
        {reserved && <ReservedKey {...reserved} host={host} />}
      </div>
    </>
  )
}

function ReservedKey({ signingKey, did, host }: { signingKey: string; did: string; host: string }) {
  const { t } = useLingui()
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">
        <Trans>
          Reserved at <bdi>{host}</bdi>
        </Trans>
      </h3>
      <Facts>
        <Fact name={<Trans>Signing key</Trans>}>
          <div className="flex flex-wrap items-baseline gap-x-2">
            <Identifier>{signingKey}</Identifier>
            <CopyButton text={signingKey} label={t`Copy the signing key`} />
          </div>
        </Fact>
        <Fact name={<Trans>For</Trans>}>
          {did === '' ? <Trans>Nobody yet</Trans> : <Identifier>{did}</Identifier>}
        </Fact>
      </Facts>
      <p className="text-note text-ink-soft">
        {did === '' ? (
          <Trans>The next key without a DID will be another one.</Trans>
        ) : (
          <Trans>Ask again for this DID, and the server gives the same key.</Trans>
        )}
      </p>
    </div>
  )
}
