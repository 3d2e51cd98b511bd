import { Plural } from '@lingui/react/macro'
import { Details } from '../details.tsx'
import { Notice } from '../notice.tsx'
import { useSay } from '../say.ts'
import type { AskRefusal } from './use-asking.ts'

/** Stands where the button would be. Servers that have had enough may want most of an hour. */
export function AskAgainIn({ seconds }: { seconds: number }) {
  return (
    <span className="flex min-h-11 items-center text-ink-soft tabular-nums">
      {seconds < 120 ? (
        <Plural
          value={seconds}
          one="You can ask again in # second."
          other="You can ask again in # seconds."
        />
      ) : (
        <Plural
          value={Math.ceil(seconds / 60)}
          one="You can ask again in # minute."
          other="You can ask again in # minutes."
        />
      )}
    </span>
  )
}

/** Why no code was mailed. */
export function AskFailure({ failure }: { failure: AskRefusal }) {
  const say = useSay()
  return (
    <Notice tone="danger" role="alert">
      <p>{say(failure.message)}</p>
      {failure.details && <Details text={failure.details} />}
    </Notice>
  )
}
