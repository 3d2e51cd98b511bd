import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDebounced } from '@/lib/use-debounced.ts'
import { handleAvailability } from '@/queries/handle-availability.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Spinner } from '@/ui/button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Sign } from '@/ui/sign.tsx'

type AvailabilityStatusProps = {
  service: string
  /** The handle as it stands, when it could be one. */
  handle: string | undefined
  /** It ends in a domain of the server. */
  isOwn: boolean
  onPick: (handle: string) => void
}

/** Says whether a handle is free, a moment after the last key. The newest handle's answer alone counts. */
export function AvailabilityStatus({ service, handle, isOwn, onPick }: AvailabilityStatusProps) {
  const { fetch } = useSurroundings()
  const settled = useDebounced(handle, 400)
  const { data, isError } = useQuery({
    ...handleAvailability({ service, handle: settled ?? '', isOwn }, fetch),
    enabled: settled !== undefined && settled === handle,
  })
  const isKnown = settled === handle && (data !== undefined || isError)
  return (
    <div className="flex flex-col gap-2 text-note">
      <output className="flex min-h-5 gap-1.5">
        {handle !== undefined && !isKnown && <Checking />}
        {handle !== undefined && isKnown && (
          <Answer handle={handle} free={isError ? undefined : data.free} />
        )}
      </output>
      {isKnown && data?.free === false && (
        <Suggestions handles={data.suggestions} onPick={onPick} />
      )}
    </div>
  )
}

function Checking() {
  return (
    <span className="flex items-center gap-2 text-ink-soft">
      <Spinner />
      <Trans>Asking the server whether it is free…</Trans>
    </span>
  )
}

/** `free` is undefined when the server cannot tell. */
function Answer({ handle, free }: { handle: string; free: boolean | undefined }) {
  const name = <Identifier>{handle}</Identifier>
  if (free === undefined) {
    return (
      <>
        <Sign name="info" className="text-ink-soft" />
        <span className="text-ink-soft">
          <Trans>
            The server cannot tell whether {name} is free. Go on: it decides at the end.
          </Trans>
        </span>
      </>
    )
  }
  if (free) {
    return (
      <>
        <Sign name="check" className="text-positive" />
        <span className="text-positive">
          <Trans>{name} looks free.</Trans>
        </span>
      </>
    )
  }
  return (
    <>
      <Sign name="alert" className="text-danger" />
      <span className="text-danger">
        <Trans>{name} is taken.</Trans>
      </span>
    </>
  )
}

type SuggestionsProps = { handles: readonly string[]; onPick: (handle: string) => void }

function Suggestions({ handles, onPick }: SuggestionsProps) {
  if (handles.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span className="text-ink-soft">
        <Trans>The server offers:</Trans>
      </span>
      {handles.slice(0, 3).map((handle) => (
        <button
          key={handle}
          type="button"
          className="min-h-11 rounded-control text-accent underline"
          onClick={() => {
            onPick(handle)
          }}
        >
          <Identifier>{handle}</Identifier>
        </button>
      ))}
    </div>
  )
}
