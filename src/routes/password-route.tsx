import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { ResetSteps } from '@/features/password-reset/reset-steps.tsx'
import { useRevocationChoice } from '@/features/password/use-revocation-choice.ts'
import { WhatItDoes } from '@/features/password/what-it-does.tsx'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { type PasswordChange, useFollowPasswordChange } from '@/queries/password-change.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { sessionQuery } from '@/queries/session.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Page } from '@/ui/page.tsx'
import { Split } from '@/ui/split.tsx'

export { messages } from '@/locales/en/password.po'

const AppPasswordChoice = lazyComponent(
  async () => (await import('@/features/password/app-password-choice.tsx')).AppPasswordChoice,
)
const ChangeDone = lazyComponent(
  async () => (await import('@/features/password/change-done.tsx')).ChangeDone,
)
const OAuthApps = lazyComponent(
  async () => (await import('@/features/sessions/oauth-apps.tsx')).OAuthApps,
)

/**
 * A new password for who is signed in, by way of a mailed code: there is no other. With `?everywhere` the same to end
 * every session, and then app passwords go with it.
 */
export function PasswordRoute() {
  const { t } = useLingui()
  const { fetch } = useSurroundings()
  const access = useCurrentAccount()
  const { account } = access
  const { service: origin, id, did, email, generation } = account
  const [parameters] = useSearchParams()
  const everywhere = parameters.has('everywhere')
  // The address may have been changed elsewhere: asking makes the session learn it.
  useQuery(sessionQuery(access))
  const service = useQuery(serviceDescription(origin, fetch))
  const choice = useRevocationChoice(access, everywhere)
  const follow = useFollowPasswordChange(access)
  const [pending, setPending] = usePendingCode('password-reset')
  const [change, setChange] = useState<PasswordChange>()
  const host = hostOfAccount(account)

  return (
    <Split aside={!change && <WhatItDoes account={account} everywhere={everywhere} />}>
      <Page
        title={everywhere ? t`Sign out everywhere` : t`Password`}
        lead={
          change ? undefined : everywhere ? (
            <Trans>
              A new password ends every other session. The server mails you a code for it.
            </Trans>
          ) : (
            <Trans>The server mails you a code, and with it you set a new password.</Trans>
          )
        }
      >
        <ResetSteps
          service={service.data ?? { origin, host, ...(generation && { generation }) }}
          of={id}
          ownEmail={email || undefined}
          did={did}
          pending={pending}
          onPending={setPending}
          beside={
            everywhere && (
              <Suspense fallback={<Busy />}>
                <AppPasswordChoice choice={choice} />
              </Suspense>
            )
          }
          submitLabel={everywhere ? <Trans>Sign out everywhere</Trans> : undefined}
          onChanged={async (password) => {
            setChange(await follow(password, choice.names))
          }}
          done={
            change && (
              <Suspense fallback={<Busy />}>
                <ChangeDone
                  account={account}
                  change={change}
                  everywhere={everywhere}
                  oauthPage={<OAuthApps service={origin} />}
                />
              </Suspense>
            )
          }
        />
      </Page>
    </Split>
  )
}
