import { Trans } from '@lingui/react/macro'
import { Suspense, useEffect, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { keepPendingCode } from '@/lib/pending-code.ts'
import { createTabStorage } from '@/lib/tab-storage.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { isSameAddress, useEmailChanges } from '@/queries/email.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { AskForCode } from '@/ui/mailed-code/ask-for-code.tsx'
import { Notice } from '@/ui/notice.tsx'
import { explainAsk } from './ask-errors.ts'

// Forms bring libraries along: they come when they are needed.
const ConfirmByCode = lazyComponent(
  async () => (await import('./confirm-by-code.tsx')).ConfirmByCode,
)

type ConfirmStepsProps = AccountAccess & {
  email: string
  /** Undefined where the server does not say. */
  confirmed: boolean | undefined
  /** The person begins. */
  onBegin: () => void
}

/** From an address that is not confirmed to one that is, by a code or a link in a mail. */
export function ConfirmSteps({ email, confirmed, onBegin, ...access }: ConfirmStepsProps) {
  const { account } = access
  const [kept, setPending] = usePendingCode('email-confirmation')
  const [doneFor, setDoneFor] = useState<string>()
  const changes = useEmailChanges(access)
  const mine = kept?.of === account.id ? kept : undefined
  const pending = mine && isSameAddress(mine.email, email) ? mine : undefined
  const isDone = confirmed === true ? mine !== undefined : doneFor === email
  const stage = isDone ? 'done' : confirmed === true ? 'nothing' : pending ? 'code' : 'ask'
  const step = useFocusOnChange<HTMLDivElement>(stage)

  useEffect(() => {
    // The step is over, though its outcome stays to be read.
    if (isDone) keepPendingCode(createTabStorage(), 'email-confirmation', undefined)
  }, [isDone])

  function begin(sentAt: number) {
    setPending({ of: account.id, email, sentAt })
    onBegin()
  }

  async function ask() {
    await changes.requestConfirmation()
    begin(Date.now())
  }

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-5 outline-none empty:hidden">
      {stage === 'done' && (
        <Notice tone="positive" title={<Trans>The address is confirmed</Trans>}>
          <Trans>The server will mail codes to it when you need one.</Trans>
        </Notice>
      )}
      {stage === 'ask' && (
        <>
          {mine && !pending && (
            <Notice>
              <Trans>
                The address was changed after that code was mailed: a new one is needed.
              </Trans>
            </Notice>
          )}
          <p>
            <Trans>
              To confirm it, have a code mailed there and type it here. Until then the server does
              not know that mail to it reaches you.
            </Trans>
          </p>
          <AskForCode
            label={<Trans>Mail me a code</Trans>}
            onAsk={ask}
            explain={explainAsk}
            actions={
              <Button
                look="quiet"
                onClick={() => {
                  begin(0)
                }}
              >
                <Trans>I have a code already</Trans>
              </Button>
            }
          />
        </>
      )}
      {stage === 'code' && pending && (
        <Suspense fallback={<Busy />}>
          <ConfirmByCode
            {...access}
            pending={pending}
            onConfirmed={() => {
              setDoneFor(email)
            }}
            onAsk={ask}
            onCancel={() => {
              setPending(undefined)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
