import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useEmailChanges } from '@/queries/email.ts'
import { Button } from '@/ui/button.tsx'
import { AskForCode } from '@/ui/mailed-code/ask-for-code.tsx'
import { Notice } from '@/ui/notice.tsx'
import { CodeForm } from './code-form.tsx'
import { CodeSent } from './code-sent.tsx'
import { explainAskToSwitch, explainSwitch } from './email-errors.ts'
import { NoCodeYet } from './no-code-yet.tsx'

type AuthFactorStepsProps = AccountAccess & {
  email: string
  isOn: boolean
  isConfirmed: boolean
}

/** Has sign-ins ask for a mailed code, or not. On: at once. Off: with a code, where the server wants one. */
export function AuthFactorSteps({ email, isOn, isConfirmed, ...access }: AuthFactorStepsProps) {
  const { account } = access
  const [kept, setPending] = usePendingCode('auth-factor')
  const [outcome, setOutcome] = useState<{ isOn: boolean; wasSeen: boolean }>()
  const changes = useEmailChanges(access)
  const pending = kept?.of === account.id && isOn ? kept : undefined
  const stage = pending ? 'code' : isOn ? 'on' : 'off'
  const step = useFocusOnChange<HTMLDivElement>(stage)

  async function switchTo(emailAuthFactor: boolean, token?: string) {
    const now = await changes.switchAuthFactor({
      email,
      emailAuthFactor,
      ...(token !== undefined && { token }),
    })
    setPending(undefined)
    setOutcome({ isOn: emailAuthFactor, wasSeen: now !== undefined })
  }

  async function askToSwitchOff() {
    setOutcome(undefined)
    if (await changes.requestUpdate()) setPending({ of: account.id, email, sentAt: Date.now() })
    else await switchTo(false)
  }

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      {outcome && <Outcome {...outcome} isOnNow={isOn} />}
      {stage === 'off' && !isConfirmed && (
        <p>
          <Trans>Confirm the address before you switch it on: the codes go there.</Trans>
        </p>
      )}
      {stage === 'off' && isConfirmed && (
        <AskForCode
          look="outlined"
          label={<Trans>Switch it on</Trans>}
          onAsk={() => switchTo(true)}
          explain={explainAskToSwitch}
        />
      )}
      {stage === 'on' && (
        <AskForCode
          look="outlined"
          label={<Trans>Switch it off</Trans>}
          onAsk={askToSwitchOff}
          explain={explainAskToSwitch}
          actions={
            <Button
              look="quiet"
              onClick={() => {
                setPending({ of: account.id, email, sentAt: 0 })
              }}
            >
              <Trans>I have a code already</Trans>
            </Button>
          }
        />
      )}
      {pending && (
        <>
          {pending.sentAt > 0 && <CodeSent to={email} />}
          <CodeForm
            submitLabel={<Trans>Switch it off</Trans>}
            explain={explainSwitch}
            onSubmit={(token) => switchTo(false, token)}
            actions={
              <Button
                look="quiet"
                onClick={() => {
                  setPending(undefined)
                }}
              >
                <Trans>Leave it on</Trans>
              </Button>
            }
          />
          <NoCodeYet
            account={account}
            sentAt={pending.sentAt}
            explain={explainAskToSwitch}
            onAsk={askToSwitchOff}
          />
        </>
      )}
    </div>
  )
}

type OutcomeProps = { isOn: boolean; isOnNow: boolean; wasSeen: boolean }

function Outcome({ isOn, isOnNow, wasSeen }: OutcomeProps) {
  if (isOn !== isOnNow) {
    return wasSeen ? null : (
      <Notice>
        <Trans>
          The server took the request, but could not be asked what it has now. Load the page anew to
          see.
        </Trans>
      </Notice>
    )
  }
  return isOn ? (
    <Notice tone="positive" title={<Trans>It is switched on</Trans>}>
      <Trans>The next sign-in with the account password asks for a mailed code.</Trans>
    </Notice>
  ) : (
    <Notice tone="positive" title={<Trans>It is switched off</Trans>}>
      <Trans>Sign-ins ask for the account password alone.</Trans>
    </Notice>
  )
}
