import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ReactivateForm } from '@/features/reactivate/reactivate-form.tsx'
import { StatusChecks } from '@/features/reactivate/status-checks.tsx'
import { WhatWorks } from '@/features/reactivate/what-works.tsx'
import { hostOfAccount } from '@/queries/account-words.ts'
import { type AccountAccess, useCurrentAccount } from '@/queries/current-account.ts'
import { sessionQuery } from '@/queries/session.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { Page } from '@/ui/page.tsx'

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
      lead={isDeactivated && <Trans>It is deactivated: asleep, but complete, on {host}.</Trans>}
    >
      <div className="flex max-w-2xl flex-col gap-6">
        {isDeactivated ? <Deactivated {...access} /> : <NothingToDo {...access} />}
      </div>
    </Page>
  )
}

function Deactivated(access: AccountAccess) {
  return (
    <>
      <WhatWorks />
      <StatusChecks {...access} />
      <ReactivateForm {...access} />
    </>
  )
}

function NothingToDo({ account }: AccountAccess) {
  const { state } = account
  const isActive = state.name !== 'blocked' && state.name !== 'expired'
  return (
    <>
      <div aria-live="polite">
        {isActive && (
          <Notice tone="positive" title={<Trans>The account is active</Trans>}>
            <Trans>Everybody can see it again, and it can post.</Trans>
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
