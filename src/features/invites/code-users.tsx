import { Trans } from '@lingui/react/macro'
import type { InviteCodeUse } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { Identifier } from '@/ui/facts.tsx'
import { Time } from '@/ui/time.tsx'

/** More than these are unfolded on demand. */
const shownAtOnce = 3

type CodeUsersProps = { uses: readonly InviteCodeUse[]; handles: ReadonlyMap<string, string> }

/** Who created an account with a code, and when, newest first. */
export function CodeUsers({ uses, handles }: CodeUsersProps) {
  if (uses.length === 0) return null
  const rest = uses.slice(shownAtOnce)
  const count = rest.length
  return (
    <div className="flex flex-col gap-1 text-note">
      <p className="font-semibold">
        <Trans>Used by</Trans>
      </p>
      <Users uses={uses.slice(0, shownAtOnce)} handles={handles} />
      {count > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-accent">
            <Trans>{count} more</Trans>
          </summary>
          <Users uses={rest} handles={handles} />
        </details>
      )}
    </div>
  )
}

function Users({ uses, handles }: CodeUsersProps) {
  return (
    <ul className="flex flex-col gap-1">
      {uses.map(({ usedBy, usedAt }) => (
        <li key={`${usedBy} ${usedAt}`}>
          <Identifier>{handles.get(usedBy) ?? usedBy}</Identifier>
          <span className="text-ink-soft">
            {' · '}
            <Time at={Date.parse(usedAt)} />
          </span>
        </li>
      ))}
    </ul>
  )
}
