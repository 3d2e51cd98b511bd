import { Trans } from '@lingui/react/macro'
import { type ReactNode, Suspense, useState } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { lazyComponent } from '@/lib/lazy-component.ts'
import type { PendingCode } from '@/lib/pending-code.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { explainResend } from '@/queries/failure.ts'
import { requestOwnReset, requestReset, resetWithCode } from '@/queries/password-reset.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { NoMailYet } from '@/ui/mailed-code/no-mail-yet.tsx'
import { CodeAsked } from './code-asked.tsx'
import { FirstStep } from './first-step.tsx'

const ResetForm = lazyComponent(async () => (await import('./reset-form.tsx')).ResetForm)

type ResetStepsProps = {
  service: Pick<ServiceDescription, 'origin' | 'host' | 'contactEmail' | 'generation'>
  /** Whose step it is that is kept over a reload: the origin of the service, or an account's id. */
  of: string
  /** The address of the account, where that is known. */
  ownEmail?: string | undefined
  /** The account, where somebody is signed in. */
  did?: string
  /** A code has been asked for, or the person has one. */
  pending: PendingCode | undefined
  onPending: (pending: PendingCode | undefined) => void
  /** Below the new password: what else is done with it. */
  beside?: ReactNode
  submitLabel?: ReactNode
  /** The server has taken the password. Never rejects; the last step is shown when it is over. */
  onChanged?: (password: string) => Promise<void>
  /** The last step. */
  done: ReactNode
}

/** From the address to the code to the new password. */
export function ResetSteps({
  service,
  of,
  ownEmail,
  did,
  pending: kept,
  onPending,
  beside,
  submitLabel,
  onChanged,
  done,
}: ResetStepsProps) {
  const { fetch } = useSurroundings()
  const { host } = service
  const pending = kept?.of === of ? kept : undefined
  const [lastEmail, setLastEmail] = useState(pending?.email ?? '')
  const [isDone, setIsDone] = useState(false)
  const stage = isDone ? 'done' : pending ? 'code' : 'address'
  const step = useFocusOnChange<HTMLDivElement>(stage)

  async function ask(email: string) {
    await (email === ownEmail ? requestOwnReset : requestReset)(service, email, fetch)
    setLastEmail(email)
    onPending({ of, email, sentAt: Date.now() })
  }

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      {stage === 'address' && (
        <FirstStep
          lastEmail={lastEmail}
          ownEmail={ownEmail}
          onAsk={ask}
          onSkip={() => {
            onPending({ of, email: '', sentAt: 0 })
          }}
        />
      )}
      {stage === 'code' && pending && (
        <Suspense fallback={<Busy />}>
          {pending.email !== '' && (
            <CodeAsked email={pending.email} host={host} isOwn={pending.email === ownEmail} />
          )}
          <ResetForm
            email={pending.email || (ownEmail ?? '')}
            host={host}
            beside={beside}
            submitLabel={submitLabel}
            actions={
              <Button
                look="quiet"
                onClick={() => {
                  onPending(undefined)
                }}
              >
                {pending.email === '' ? (
                  <Trans>Have a code mailed</Trans>
                ) : pending.email === ownEmail ? (
                  <Trans>Back</Trans>
                ) : (
                  <Trans>Use another address</Trans>
                )}
              </Button>
            }
            onSubmit={async (values) => {
              const identifier = did ?? (pending.email || undefined)
              await resetWithCode(service, values, { identifier, fetch })
              await onChanged?.(values.password)
              setIsDone(true)
              onPending(undefined)
            }}
          />
          {pending.email !== '' && (
            <NoMailYet
              mayBeUnknown={pending.email !== ownEmail}
              sentAt={pending.sentAt}
              host={host}
              contactEmail={service.contactEmail}
              explain={explainResend}
              onResend={() => ask(pending.email)}
            />
          )}
        </Suspense>
      )}
      {stage === 'done' && done}
    </div>
  )
}
