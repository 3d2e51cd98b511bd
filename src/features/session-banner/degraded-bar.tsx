import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useFocusAfter } from '@/lib/use-focus-after.ts'
import type { DegradedCause, SessionState } from '@/session/sessions.ts'
import { Button } from '@/ui/button.tsx'
import { useSay } from '@/ui/say.ts'
import { Sign } from '@/ui/sign.tsx'

type Degraded = Extract<SessionState, { name: 'degraded' }>

const words: Record<DegradedCause, MessageDescriptor> = {
  offline: msg`You are offline. What you see is the last that is known.`,
  unreachable: msg`The server cannot be reached. You stay signed in.`,
  timeout: msg`The server does not answer in time. You stay signed in.`,
  limited: msg`The server asks for patience: too many requests. You stay signed in.`,
  server: msg`The server is in trouble. You stay signed in.`,
  strange: msg`Something answers in place of the server: a network's sign-in page, perhaps. You stay signed in.`,
  identity: msg`The server answered for another account. That answer was thrown away; tell whoever runs the server if it goes on.`,
  refused: msg`The server will not renew this session. It works on for a while; then you will be asked to sign in again.`,
}

/** What a press of a button would not change: the server asked for patience, or will not hear of it. */
const isSettled = ({ cause }: Degraded) => cause === 'limited' || cause === 'refused'

type DegradedBarProps = { state: SessionState; onTry: () => void }

/** A quiet line for as long as the session's token cannot be renewed. The cause is said once, however often it is tried. */
export function DegradedBar({ state, onTry }: DegradedBarProps) {
  const say = useSay()
  const { i18n } = useLingui()
  const trouble = useTrouble(state)
  const [hasTried, setHasTried] = useState(false)
  if (hasTried && !trouble) setHasTried(false)
  // The button that was pressed goes with the trouble.
  useFocusAfter(hasTried)
  return (
    <div
      className={`flex flex-wrap items-center gap-x-4 text-note text-ink-soft ${trouble ? 'mb-6' : ''}`}
    >
      <p aria-live="polite" className="flex gap-2">
        {trouble && (
          <>
            <Sign name="alert" className="text-caution" />
            {say(words[trouble.cause])}
          </>
        )}
      </p>
      {trouble && (
        <span aria-live={hasTried ? 'polite' : undefined} className="tabular-nums">
          <NextTry state={state} locale={i18n.locale} />
        </span>
      )}
      {trouble && !isSettled(trouble) && (
        <Button
          look="quiet"
          className="-my-2 text-note"
          busy={state.name === 'refreshing'}
          onClick={() => {
            setHasTried(true)
            onTry()
          }}
        >
          <Trans>Try now</Trans>
        </Button>
      )}
    </div>
  )
}

/** The trouble stays in sight while the next try is under way, so that nothing on the page jumps. */
function useTrouble(state: SessionState): Degraded | undefined {
  const [last, setLast] = useState<Degraded>()
  const now = state.name === 'degraded' ? state : state.name === 'refreshing' ? last : undefined
  if (now !== last) setLast(now)
  return now
}

function NextTry({ state, locale }: { state: SessionState; locale: string }) {
  if (state.name === 'refreshing') return <Trans>Trying again now.</Trans>
  if (state.name !== 'degraded' || state.cause === 'refused') return null
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(state.nextTryAt)
  return <Trans>Next try at {time}.</Trans>
}
