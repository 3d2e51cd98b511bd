import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { useDeactivateAccount } from '@/queries/activation.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { sessionQuery } from '@/queries/session.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { BeforeDeactivation } from './before-deactivation.tsx'
import { DeactivateForm } from './deactivate-form.tsx'
import { WhatWorks } from './what-works.tsx'

/** From what it means to the account being out of sight. */
export function Deactivation({ access }: { access: AccountAccess }) {
  const deactivate = useDeactivateAccount(access)
  // It may have been deactivated elsewhere, and is read anew afterwards: the session learns it on the way.
  useQuery(sessionQuery(access))
  const { account } = access
  const { state } = account
  const isDeactivated = state.name === 'blocked' && state.reason === 'deactivated'
  // A limited session cannot read it anew; then the server's answer stands.
  const isDone = isDeactivated || deactivate.isSuccess
  const stage = useFocusOnChange<HTMLDivElement>(isDone ? 'done' : 'asking')
  return (
    <div ref={stage} tabIndex={-1} className="flex flex-col gap-6 outline-none">
      {isDone && (
        <div aria-live="polite">
          <Notice tone="positive" title={<Trans>The account is deactivated</Trans>}>
            <Trans>Nobody else can see it any more. Your data is kept.</Trans>
          </Notice>
        </div>
      )}
      <WhatWorks />
      {isDone ? (
        <div className="flex flex-wrap gap-3">
          <ButtonLink to="/">
            <Trans>Go to the overview</Trans>
          </ButtonLink>
        </div>
      ) : (
        <>
          <BeforeDeactivation account={account} />
          <DeactivateForm access={access} deactivate={deactivate} />
        </>
      )}
    </div>
  )
}
