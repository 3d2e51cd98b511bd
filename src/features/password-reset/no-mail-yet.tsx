import { Plural, Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { ServerRefusal } from '@/client/errors.ts'
import { useSecondsUntil } from '@/lib/use-seconds-until.ts'
import { describeFailure, type Failure } from '@/queries/failure.ts'
import { Button } from '@/ui/button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'

type NoMailYetProps = {
  /** When a code was last asked for (epoch, ms). */
  sentAt: number
  host: string
  /** Whom to ask when no mail comes, where the server says so. */
  contactEmail?: string | undefined
  onResend: () => Promise<void>
}

const betweenTries = 30_000
const mailTakes = 60_000

/** What to do while no mail comes: wait, ask again, ask somebody. */
export function NoMailYet({ sentAt, host, contactEmail, onResend }: NoMailYetProps) {
  const say = useSay()
  const [failure, setFailure] = useState<Failure>()
  const [resetAt, setResetAt] = useState(0)
  const [sending, setSending] = useState(false)
  const inFlight = useRef(false)
  const seconds = useSecondsUntil(Math.max(sentAt + betweenTries, resetAt))
  const isLate = useSecondsUntil(sentAt + mailTakes) === 0

  async function resend() {
    if (inFlight.current) return
    inFlight.current = true
    setSending(true)
    setFailure(undefined)
    try {
      await onResend()
    } catch (error) {
      setFailure(describeFailure(error))
      if (error instanceof ServerRefusal) setResetAt(error.resetAt ?? 0)
    } finally {
      inFlight.current = false
      setSending(false)
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-ink-soft">
          <Trans>No mail yet? Look into the spam folder too.</Trans>
        </span>
        {seconds > 0 ? (
          <span className="flex min-h-11 items-center text-ink-soft tabular-nums">
            <Plural
              value={seconds}
              one="You can ask again in # second."
              other="You can ask again in # seconds."
            />
          </span>
        ) : (
          <Button look="outlined" busy={sending} onClick={() => void resend()}>
            <Trans>Mail another code</Trans>
          </Button>
        )}
      </div>
      {failure && (
        <Notice tone="danger" role="alert">
          {say(failure.message)}
        </Notice>
      )}
      <div aria-live="polite">
        {isLate && <AskSomebody host={host} contactEmail={contactEmail} />}
      </div>
    </div>
  )
}

function AskSomebody({ host, contactEmail }: Pick<NoMailYetProps, 'host' | 'contactEmail'>) {
  const contact = contactEmail && <Identifier>{contactEmail}</Identifier>
  return (
    <Notice title={<Trans>Still nothing?</Trans>}>
      <p>
        <Trans>
          Either no account on <bdi>{host}</bdi> has this address, or the server sends no mail at
          all: not every server is set up for it, and it does not say. Its administrator can help.
        </Trans>{' '}
        {contact && <Trans>Write to {contact}.</Trans>}
      </p>
    </Notice>
  )
}
