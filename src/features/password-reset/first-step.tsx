import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { OwnAddress } from './own-address.tsx'
import { ResetRequestForm } from './reset-request-form.tsx'

type FirstStepProps = {
  /** What stands in the field at first. */
  lastEmail: string
  /** The address of the account, where that is known. */
  ownEmail: string | undefined
  onAsk: (email: string) => Promise<void>
  /** For who has a code already. */
  onSkip: () => void
}

/** To which address the code goes: the account's own, or one that is typed. */
export function FirstStep({ lastEmail, ownEmail, onAsk, onSkip }: FirstStepProps) {
  const [isTyping, setIsTyping] = useState(lastEmail !== '' && lastEmail !== ownEmail)
  const skip = (
    <Action onClick={onSkip}>
      <Trans>I have a code already</Trans>
    </Action>
  )
  if (ownEmail === undefined || isTyping) {
    return <ResetRequestForm email={lastEmail} onSubmit={onAsk} actions={skip} />
  }
  return (
    <OwnAddress
      email={ownEmail}
      onAsk={() => onAsk(ownEmail)}
      actions={
        <>
          {skip}
          <Action
            onClick={() => {
              setIsTyping(true)
            }}
          >
            <Trans>Use another address</Trans>
          </Action>
        </>
      }
    />
  )
}

function Action({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <Button look="quiet" onClick={onClick}>
      {children}
    </Button>
  )
}
