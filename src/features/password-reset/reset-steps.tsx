import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import type { PendingCode } from '@/lib/pending-code.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { explainResend } from '@/queries/failure.ts'
import { requestReset, resetWithCode } from '@/queries/password-reset.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Button } from '@/ui/button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { NoMailYet } from '@/ui/mailed-code/no-mail-yet.tsx'
import { Notice } from '@/ui/notice.tsx'
import { ResetDone } from './reset-done.tsx'
import { ResetForm } from './reset-form.tsx'
import { ResetRequestForm } from './reset-request-form.tsx'

type ResetStepsProps = {
  service: ServiceDescription
  /** A code has been asked for, or the person has one. */
  pending: PendingCode | undefined
  onPending: (pending: PendingCode | undefined) => void
}

/** From the address to the code to the new password. */
export function ResetSteps({ service, pending, onPending }: ResetStepsProps) {
  const { fetch } = useSurroundings()
  const { origin, host } = service
  const [lastEmail, setLastEmail] = useState(pending?.email ?? '')
  const [isDone, setIsDone] = useState(false)
  const stage = isDone ? 'done' : pending ? 'code' : 'address'
  const step = useFocusOnChange<HTMLDivElement>(stage)

  async function ask(email: string) {
    await requestReset(origin, email, fetch)
    setLastEmail(email)
    onPending({ of: origin, email, sentAt: Date.now() })
  }

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      {stage === 'address' && (
        <ResetRequestForm
          email={lastEmail}
          onSubmit={ask}
          actions={
            <Button
              look="quiet"
              onClick={() => {
                onPending({ of: origin, email: '', sentAt: 0 })
              }}
            >
              <Trans>I have a code already</Trans>
            </Button>
          }
        />
      )}
      {stage === 'code' && pending && (
        <>
          {pending.email !== '' && <CodeAsked email={pending.email} host={host} />}
          <ResetForm
            email={pending.email}
            host={host}
            actions={
              <Button
                look="quiet"
                onClick={() => {
                  onPending(undefined)
                }}
              >
                {pending.email === '' ? (
                  <Trans>Have a code mailed</Trans>
                ) : (
                  <Trans>Use another address</Trans>
                )}
              </Button>
            }
            onSubmit={async (values) => {
              await resetWithCode(origin, values, fetch)
              setIsDone(true)
              onPending(undefined)
            }}
          />
          {pending.email !== '' && (
            <NoMailYet
              mayBeUnknown
              sentAt={pending.sentAt}
              host={host}
              contactEmail={service.contactEmail}
              explain={explainResend}
              onResend={() => ask(pending.email)}
            />
          )}
        </>
      )}
      {stage === 'done' && <ResetDone service={origin} host={host} />}
    </div>
  )
}

/** The same whether or not the server knows the address. */
function CodeAsked({ email, host }: { email: string; host: string }) {
  const address = <Identifier>{email}</Identifier>
  return (
    <Notice title={<Trans>Look into your mail</Trans>}>
      <Trans>
        If an account on <bdi>{host}</bdi> has the address {address}, a code is on its way there. It
        is good for about 15 minutes.
      </Trans>
    </Notice>
  )
}
