import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { EmailFacts } from '@/queries/email.ts'
import { describeFailure } from '@/queries/failure.ts'
import { Button } from '@/ui/button.tsx'
import { useSay } from '@/ui/say.ts'

const notYet = msg`The server says that the address is not confirmed yet. The link works only in an app that is signed in to this account; the code works here.`

/** For who confirmed the address by the link in the mail: looks whether that worked. */
export function FollowedLink({ onLook }: { onLook: () => Promise<EmailFacts> }) {
  const say = useSay()
  const [isLooking, setIsLooking] = useState(false)
  const [outcome, setOutcome] = useState<MessageDescriptor>()

  async function look() {
    setIsLooking(true)
    setOutcome(undefined)
    try {
      const { emailConfirmed } = await onLook()
      if (!emailConfirmed) setOutcome(notYet)
    } catch (error) {
      setOutcome(describeFailure(error).message)
    } finally {
      setIsLooking(false)
    }
  }

  return (
    <div className="flex flex-col items-start gap-1">
      <Button look="outlined" busy={isLooking} onClick={() => void look()}>
        <Trans>I followed the link in the mail</Trans>
      </Button>
      <output className="text-note text-ink-soft">{outcome && say(outcome)}</output>
    </div>
  )
}
