import { Plural, Trans } from '@lingui/react/macro'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { Button, Spinner } from '@/ui/button.tsx'

type ReadingStateProps = {
  codes: readonly InviteCode[]
  shown: number
  isReading: boolean
  isComplete: boolean
  error: Error | undefined
  readOn: () => void
}

/** How many codes there are, how many of them are shown, and how far reading them has come. */
export function ReadingState(props: ReadingStateProps) {
  const { codes, shown, isReading, isComplete, error, readOn } = props
  const count = codes.length
  if (count === 0) {
    if (!isComplete || isReading) return null
    return (
      <p className="text-ink-soft">
        <Trans>The server has no invite codes yet.</Trans>
      </p>
    )
  }
  const isCut = !isComplete && !isReading && !error
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft tabular-nums">
      {isReading && (
        <p className="flex items-center gap-2">
          <Spinner />
          <Plural value={count} one="Reading: # code so far" other="Reading: # codes so far" />
        </p>
      )}
      {/* Spoken when it settles, not with every page that comes. */}
      <output className={isReading ? 'sr-only' : ''}>
        {!isReading &&
          (shown === count ? (
            <Plural value={count} one="# code" other="# codes" />
          ) : (
            <Plural
              value={count}
              one={<Trans>{shown} of # code shown</Trans>}
              other={<Trans>{shown} of # codes shown</Trans>}
            />
          ))}
      </output>
      {isCut && (
        <>
          <p>
            <Trans>The server has more.</Trans>
          </p>
          <Button look="outlined" onClick={readOn}>
            <Trans>Read on</Trans>
          </Button>
        </>
      )}
    </div>
  )
}
