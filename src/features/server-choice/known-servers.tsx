import { Trans } from '@lingui/react/macro'
import { hostOf } from '@/client/service-address.ts'
import { buttonClasses } from '@/ui/button.tsx'

type KnownServersProps = { origins: readonly string[]; onPick: (origin: string) => void }

/** Servers that can be picked instead of typed. */
export function KnownServers({ origins, onPick }: KnownServersProps) {
  if (origins.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2 text-note">
      <span className="text-ink-soft">
        <Trans>Or pick one:</Trans>
      </span>
      {origins.map((origin) => (
        <button
          key={origin}
          type="button"
          className={buttonClasses('outlined', 'text-note')}
          onClick={() => {
            onPick(origin)
          }}
        >
          <bdi>{hostOf(origin)}</bdi>
        </button>
      ))}
    </div>
  )
}
