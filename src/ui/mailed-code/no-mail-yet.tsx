import { Trans } from '@lingui/react/macro'
import { useSecondsUntil } from '@/lib/use-seconds-until.ts'
import { Button } from '../button.tsx'
import { Identifier } from '../facts.tsx'
import { Notice } from '../notice.tsx'
import { AskAgainIn, AskFailure } from './asking.tsx'
import { type AskRefusal, useAsking } from './use-asking.ts'

type NoMailYetProps = {
  /** When a code was last asked for (epoch, ms). */
  sentAt: number
  host: string
  /** Whom to ask when no mail comes, where the server says so. */
  contactEmail?: string | undefined
  /** The server may not know the address at all, and would not say so. */
  mayBeUnknown?: boolean
  /** Settles when the server has answered. What it rejects with is given to `explain`. */
  onResend: () => Promise<void>
  explain: (error: unknown) => AskRefusal
}

const betweenTries = 30_000
const mailTakes = 60_000

/** What to do while no mail comes: wait, ask again, ask somebody. */
export function NoMailYet({
  sentAt,
  host,
  contactEmail,
  mayBeUnknown = false,
  onResend,
  explain,
}: NoMailYetProps) {
  const notBefore = sentAt + betweenTries
  const { ask, isAsking, failure, seconds } = useAsking({ onAsk: onResend, explain, notBefore })
  const isLate = useSecondsUntil(sentAt + mailTakes) === 0

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-ink-soft">
          <Trans>No mail yet? Look into the spam folder too.</Trans>
        </span>
        {seconds > 0 ? (
          <AskAgainIn seconds={seconds} />
        ) : (
          <Button look="outlined" busy={isAsking} onClick={() => void ask()}>
            <Trans>Mail another code</Trans>
          </Button>
        )}
      </div>
      {failure && <AskFailure failure={failure} />}
      <div aria-live="polite">
        {isLate && (
          <AskSomebody host={host} contactEmail={contactEmail} mayBeUnknown={mayBeUnknown} />
        )}
      </div>
    </div>
  )
}

type AskSomebodyProps = { host: string; contactEmail: string | undefined; mayBeUnknown: boolean }

function AskSomebody({ host, contactEmail, mayBeUnknown }: AskSomebodyProps) {
  const contact = contactEmail && <Identifier>{contactEmail}</Identifier>
  return (
    <Notice title={<Trans>Still nothing?</Trans>}>
      <p>
        {mayBeUnknown ? (
          <Trans>
            Either no account on <bdi>{host}</bdi> has this address, or the server sends no mail at
            all: not every server is set up for it, and it does not say. Its administrator can help.
          </Trans>
        ) : (
          <Trans>
            Perhaps <bdi>{host}</bdi> sends no mail at all: not every server is set up for it, and
            it does not say. Its administrator can help.
          </Trans>
        )}{' '}
        {contact && <Trans>Write to {contact}.</Trans>}
      </p>
    </Notice>
  )
}
