import { Trans } from '@lingui/react/macro'
import { type ReactNode, Suspense, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useEmailFacts } from '@/queries/email.ts'
import { describeFailure } from '@/queries/failure.ts'
import { Busy } from '@/ui/busy.tsx'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { AddressCard } from './address-card.tsx'
import { ChangeSteps } from './change-steps.tsx'
import { Changed } from './changed.tsx'
import { ConfirmSteps } from './confirm-steps.tsx'

// Few servers have it.
const AuthFactorCard = lazyComponent(
  async () => (await import('./auth-factor-card.tsx')).AuthFactorCard,
)

type EmailCardsProps = AccountAccess & {
  canConfirm: boolean
  /** Stands where this session cannot change the address. */
  hindered: ReactNode
}

/** All about the address, as the server has it now. */
export function EmailCards({ canConfirm, hindered, ...access }: EmailCardsProps) {
  const query = useEmailFacts(access)
  const [changes, setChanges] = useState(0)
  const [changedTo, setChangedTo] = useState<string>()
  const top = useFocusOnChange<HTMLDivElement>(String(changes))
  const { account } = access
  if (query.isPending && query.isFetching) return <Busy />

  // What the session knows may be old: good enough to be read, but nothing is offered on the strength of it.
  const isKnown = query.data !== undefined
  const facts = query.data ?? account
  const { email, emailConfirmed, emailAuthFactor } = facts
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <div ref={top} tabIndex={-1} className="outline-none">
        <AddressCard facts={facts}>
          {query.isError && account.state.name !== 'expired' && (
            <Problem
              title={<Trans>This is what was last known</Trans>}
              {...describeFailure(query.error)}
              busy={query.isFetching}
              onRetry={() => void query.refetch()}
            />
          )}
          {!isKnown && !query.isError && (
            <p className="text-ink-soft">
              <Trans>This is what was last known.</Trans>
            </p>
          )}
          {changedTo !== undefined && <Changed to={changedTo} facts={facts} />}
          {isKnown && canConfirm && email !== undefined && (
            <ConfirmSteps
              key={changes}
              {...access}
              email={email}
              confirmed={emailConfirmed}
              onBegin={() => {
                setChangedTo(undefined)
              }}
            />
          )}
        </AddressCard>
      </div>
      {(hindered || isKnown) && (
        <Card title={<Trans>Change the address</Trans>}>
          {hindered || (
            <ChangeSteps
              {...access}
              facts={facts}
              onChanged={(to) => {
                setChangedTo(to)
                setChanges(changes + 1)
              }}
            />
          )}
        </Card>
      )}
      {isKnown && !hindered && email !== undefined && emailAuthFactor !== undefined && (
        <Suspense>
          <AuthFactorCard
            {...access}
            email={email}
            isOn={emailAuthFactor}
            isConfirmed={emailConfirmed === true}
          />
        </Suspense>
      )}
    </div>
  )
}
