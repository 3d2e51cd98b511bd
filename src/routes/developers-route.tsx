import { Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'
import { OnDemand } from '@/features/developers/on-demand.tsx'
import { WhatKeysAre } from '@/features/developers/what-keys-are.tsx'
import { WhatTokensAre } from '@/features/developers/what-tokens-are.tsx'
import { Hindered } from '@/features/hindered/hindered.tsx'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useSessions, useSnapshot } from '@/session/context.ts'
import type { Account } from '@/session/sessions.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { Page } from '@/ui/page.tsx'
import { LackingPart } from './older-server/lacking-part.tsx'

export { messages } from '@/locales/en/developers.po'

const ServiceTokens = lazyComponent(
  async () => (await import('@/features/developers/service-tokens.tsx')).ServiceTokens,
)
const ServiceGate = lazyComponent(
  async () => (await import('./service-gate/service-gate.tsx')).ServiceGate,
)
const SigningKeys = lazyComponent(
  async () => (await import('@/features/developers/signing-keys.tsx')).SigningKeys,
)

/** Service tokens for whoever is signed in, signing keys for everybody. */
export function DevelopersRoute() {
  const { t } = useLingui()
  const { accounts, currentId } = useSnapshot()
  const [query] = useSearchParams()
  const account = accounts.find(({ id }) => id === currentId)
  return (
    <Page
      title={t`For developers`}
      lead={
        <Trans>
          For trying out services and for moving accounts. To look after an account, you need
          nothing of this.
        </Trans>
      }
    >
      <div className="flex max-w-3xl flex-col gap-6">
        <Card title={<Trans>Service token</Trans>}>
          <WhatTokensAre />
          {account ? <Tokens account={account} /> : <SignInFirst />}
        </Card>
        <Card title={<Trans>Signing key</Trans>}>
          <WhatKeysAre />
          <OnDemand
            label={<Trans>Reserve a key</Trans>}
            look="outlined"
            open={query.get('service') !== null}
          >
            <ServiceGate
              link={query.get('service')}
              agreedTo={account?.service}
              words={{
                agreed: (
                  <Trans>You are signed in there. Change it to the server you will move to.</Trans>
                ),
                risk: <Trans>Whoever runs it sees the DID that you type.</Trans>,
              }}
            >
              {(service) => (
                <SigningKeys key={service.origin} service={service} did={account?.did} />
              )}
            </ServiceGate>
          </OnDemand>
        </Card>
      </div>
    </Page>
  )
}

function Tokens({ account }: { account: Account }) {
  const sessions = useSessions()
  if (account.generation) {
    return (
      <LackingPart service={account.service} generation={account.generation} what="serviceTokens" />
    )
  }
  // The reference server fails over every token for such an account, though it lets it ask.
  if (account.scope === 'takendown') {
    return (
      <Hindered
        account={account}
        by="takendown"
        here="/developers"
        title={<Trans>There are no tokens for an account that is taken down</Trans>}
      />
    )
  }
  return (
    <OnDemand label={<Trans>Make a token</Trans>} look="filled">
      <ServiceTokens account={account} client={sessions.client(account.id)} />
    </OnDemand>
  )
}

function SignInFirst() {
  return (
    <div className="flex flex-col items-start gap-3">
      <p>
        <Trans>A token speaks for an account: sign in to make one.</Trans>
      </p>
      <ButtonLink look="filled" to="/sign-in" state={{ next: '/developers' }}>
        <Trans>Sign in</Trans>
      </ButtonLink>
    </div>
  )
}
