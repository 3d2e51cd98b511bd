import { Trans } from '@lingui/react/macro'
import { Suspense, useRef, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { type EmailFacts, useEmailChanges } from '@/queries/email.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { explainAsk } from './ask-errors.ts'
import { CodeSent } from './code-sent.tsx'
import type { ChangeValues } from './email-schemas.ts'
import { NoCodeYet } from './no-code-yet.tsx'
import { WhatAChangeDoes } from './what-a-change-does.tsx'

// Forms bring libraries along: they come when they are needed.
const ChangeForm = lazyComponent(async () => (await import('./change-form.tsx')).ChangeForm)

type ChangeStepsProps = AccountAccess & {
  facts: EmailFacts
  onChanged: (email: string) => void
}

/** From one address to another. A code, which goes to the old one, is needed where that is confirmed. */
export function ChangeSteps({ facts, onChanged, ...access }: ChangeStepsProps) {
  const { account } = access
  const { email: current, emailConfirmed } = facts
  const [kept, setPending] = usePendingCode('email-update')
  const mayNeedCode = current !== undefined && emailConfirmed !== false
  const pending = kept?.of === account.id && mayNeedCode ? kept : undefined
  const [isOpen, setIsOpen] = useState(pending !== undefined)
  const step = useRef<HTMLDivElement>(null)
  const changes = useEmailChanges(access)

  function close() {
    setPending(undefined)
    setIsOpen(false)
    step.current?.focus()
  }

  async function change(input: { email: string; token?: string }) {
    await changes.change(input)
    close()
    onChanged(input.email)
  }

  /** Asks for a code, or does without where the server wants none. */
  async function ask(email: string) {
    if (await changes.requestUpdate()) setPending({ of: account.id, email, sentAt: Date.now() })
    else await change({ email })
  }

  const submit = ({ email, token }: ChangeValues) =>
    pending ? change({ email, token }) : ask(email)

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      <WhatAChangeDoes {...facts} />
      {isOpen ? (
        <Suspense fallback={<Busy />}>
          <ChangeForm
            current={current}
            email={pending?.email ?? ''}
            needsCode={pending !== undefined}
            codeSent={
              current !== undefined &&
              pending !== undefined &&
              pending.sentAt > 0 && (
                <CodeSent to={current}>
                  <Trans>That is the address you have now, not the new one.</Trans>
                </CodeSent>
              )
            }
            onSubmit={submit}
            onHasCode={
              mayNeedCode
                ? (email) => {
                    setPending({ of: account.id, email, sentAt: 0 })
                  }
                : undefined
            }
            onCancel={close}
          />
          {pending && (
            <NoCodeYet
              account={account}
              sentAt={pending.sentAt}
              explain={explainAsk}
              onAsk={async () => {
                const tokenRequired = await changes.requestUpdate()
                setPending(tokenRequired ? { ...pending, sentAt: Date.now() } : undefined)
              }}
            />
          )}
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
