import { Trans } from '@lingui/react/macro'
import { Suspense, useRef, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import type { EmailFacts } from '@/queries/email.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { WhatAChangeDoes } from './what-a-change-does.tsx'

// Forms bring libraries along: they come when they are needed.
const ChangeAddress = lazyComponent(
  async () => (await import('./change-address.tsx')).ChangeAddress,
)

type ChangeStepsProps = AccountAccess & {
  facts: EmailFacts
  onChanged: (email: string) => void
}

/** From one address to another. A code, which goes to the old one, is needed where that is confirmed. */
export function ChangeSteps({ facts, onChanged, ...access }: ChangeStepsProps) {
  const { email: current, emailConfirmed } = facts
  const [kept, setPending] = usePendingCode('email-update')
  const mayNeedCode = current !== undefined && emailConfirmed !== false
  // A code that is not needed would be looked at all the same, and refused.
  const pending = kept?.of === access.account.id && mayNeedCode ? kept : undefined
  const [isOpen, setIsOpen] = useState(pending !== undefined)
  const step = useRef<HTMLDivElement>(null)

  function close() {
    setPending(undefined)
    setIsOpen(false)
    step.current?.focus()
  }

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      <WhatAChangeDoes {...facts} />
      {isOpen ? (
        <Suspense fallback={<Busy />}>
          <ChangeAddress
            {...access}
            current={current}
            mayNeedCode={mayNeedCode}
            pending={pending}
            onPending={setPending}
            onChanged={(email) => {
              close()
              onChanged(email)
            }}
            onCancel={close}
          />
        </Suspense>
      ) : (
        <div>
          <Button
            look="outlined"
            onClick={() => {
              setIsOpen(true)
            }}
          >
            {current === undefined ? (
              <Trans>Give it an address</Trans>
            ) : (
              <Trans>Change the address</Trans>
            )}
          </Button>
        </div>
      )}
    </div>
  )
}
