import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { LeftBehind } from '@/features/account-status/left-behind.tsx'
import { ServerChecks } from '@/features/account-status/server-checks.tsx'
import { WhatWorks } from '@/features/account-status/what-works.tsx'
import { Hindered } from '@/features/hindered/hindered.tsx'
import { ReactivateForm } from '@/features/reactivate/reactivate-form.tsx'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import { type AccountAccess, useCurrentAccount } from '@/queries/current-account.ts'
import { hindranceOf } from '@/queries/hindrance.ts'
import { sessionQuery } from '@/queries/session.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/reactivation.po'

export function ReactivateRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  // The account may have been reactivated elsewhere: asking makes the session learn it.
  useQuery(sessionQuery(access))
  const { state } = access.account
  const isDeactivated = state.name === 'blocked' && state.reason === 'deactivated'
  const host = hostOfAccount(access.account)
  return (
    <Page
      title={t`Reactivate the account`}
      lead={isDeactivated && <Trans>It is deactivated: kept on {host}, but out of sight.</Trans>}
    >
      <div className="flex max-w-2xl flex-col gap-6">
        {isDeactivated ? <Deactivated {...access} /> : <NothingToDo {...access} />}
      </div>
    </Page>
  )
}

function Deactivated(access: AccountAccess) {
  const { account } = access
  const isHindered = hindranceOf(activateAccount, account) === 'appPassword'
  return (
    <>
      <LeftBehind access={access} />
      <WhatWorks />
      <ServerChecks access={access} />
      {isHindered ? (
        <Hindered
          account={account}
          by="appPassword"
          here="/reactivate"
          title={<Trans>An app password cannot reactivate the account</Trans>}
        />
      ) : (
        <ReactivateForm {...access} />
      )}
    </>
  )
}

function NothingToDo({ account }: AccountAccess) {
  const { state } = account
  // The button that was pressed is gone: reading goes on at what came of it.
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) outcome.current?.focus()
  }, [])
  const isActive = state.name !== 'blocked' && state.name !== 'expired'
  return (
    <>
      <div ref={outcome} tabIndex={-1} className="outline-none">
        {isActive && (
          <Notice tone="positive" title={<Trans>The account is active</Trans>}>
            <Trans>Everybody can see it, and it can post.</Trans>
          </Notice>
        )}
      </div>
      {!isActive && (
        <p>
          <Trans>This account is not deactivated: there is nothing to reactivate.</Trans>
        </p>
      )}
      <div>
        <ButtonLink look="filled" to="/">
          <Trans>Go to the overview</Trans>
        </ButtonLink>
      </div>
    </>
  )
}
