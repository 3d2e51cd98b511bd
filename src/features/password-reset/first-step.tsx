import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { OwnAddress } from './own-address.tsx'

/** Whose address is known needs no form, and need not wait for one. */
const ResetRequestForm = lazyComponent(
  async () => (await import('./reset-request-form.tsx')).ResetRequestForm,
)

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
  // The button that was pressed is gone.
  const place = useFocusOnChange<HTMLDivElement>(String(isTyping))
  const skip = (
    <Button look="quiet" onClick={onSkip}>
      <Trans>I have a code already</Trans>
    </Button>
  )
  if (ownEmail === undefined || isTyping) {
    return (
      <div ref={place} tabIndex={-1} className="outline-none">
        <Suspense fallback={<Busy />}>
          <ResetRequestForm email={lastEmail} onSubmit={onAsk} actions={skip} />
        </Suspense>
      </div>
    )
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <OwnAddress email={ownEmail} onAsk={() => onAsk(ownEmail)} actions={skip} />
      <Button
        look="quiet"
        className="-ml-4"
        onClick={() => {
          setIsTyping(true)
        }}
      >
        <Trans>Use another address</Trans>
      </Button>
    </div>
  )
}
