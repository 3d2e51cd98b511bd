import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, use, useEffect, useRef } from 'react'
import { hostOf } from '@/client/service-address.ts'
import { hasInvalidHandle, hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { Card } from '@/ui/card.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'
import { Page } from '@/ui/page.tsx'
import { HandleAfterwards } from './handle-afterwards.tsx'
import { WhereNext } from './where-next.tsx'

type FarewellProps = {
  /** As it was. */
  account: Account
  domains: readonly string[] | undefined
  /** Where the account lives on, if this was a copy left behind. */
  newHome: string | undefined
  /** Resolves when this browser has let go of the account; false: its storage would not. */
  erased: Promise<boolean>
}

/** What is left of a deleted account, and where to go from here. */
export function Farewell({ account, domains, newHome, erased }: FarewellProps) {
  const { t } = useLingui()
  const isErased = use(erased)
  const host = hostOfAccount(account)
  const name = hasInvalidHandle(account) ? account.did : account.handle
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.focus()
    globalThis.scrollTo(0, 0)
  }, [])
  return (
    <div ref={place} tabIndex={-1} className="max-w-2xl outline-none">
      <Page
        title={t`The account is deleted`}
        lead={
          <Trans>
            <bdi>{host}</bdi> has no <bdi className="wrap-anywhere">{name}</bdi> any more.
          </Trans>
        }
      >
        <Forgotten isErased={isErased} />
        <Card title={<Trans>What remains elsewhere</Trans>}>
          <ul className="flex list-disc flex-col gap-2 pl-5">
            <li>
              <Did did={account.did} newHome={newHome} />
            </li>
            <li>
              <Trans>
                Other servers and apps are being told. It may take them a while to let go of their
                copies, and caches and archives may keep theirs.
              </Trans>
            </li>
            <li>
              <Trans>Exports that you have saved are yours.</Trans>
            </li>
          </ul>
          <HandleAfterwards account={account} host={host} domains={domains} />
        </Card>
        <WhereNext newHome={newHome} />
      </Page>
    </div>
  )
}

function Forgotten({ isErased }: { isErased: boolean }): ReactNode {
  return isErased ? (
    <Notice tone="positive" title={<Trans>This browser has forgotten it, too</Trans>}>
      <Trans>Its sessions and settings are gone from here, in every tab.</Trans>
    </Notice>
  ) : (
    <Notice tone="caution" title={<Trans>This browser could not forget all of it</Trans>}>
      <Trans>
        Its storage did not take the change. What lies there opens nothing any more; to be rid of
        it, clear the data of this site in the browser's settings.
      </Trans>
    </Notice>
  )
}

function Did({ did: value, newHome }: { did: string; newHome: string | undefined }) {
  const did = <Identifier>{value}</Identifier>
  if (newHome !== undefined) {
    const newHost = hostOf(newHome)
    return (
      <Trans>
        Your account, on <bdi>{newHost}</bdi>, with its DID {did}. Nothing has changed there.
      </Trans>
    )
  }
  return value.startsWith('did:plc:') ? (
    <Trans>Your DID {did} stays in the directory. It leads to no account now.</Trans>
  ) : (
    <Trans>
      Your DID {did} is as good as its document, which lies on your own domain. You can remove that
      yourself.
    </Trans>
  )
}
