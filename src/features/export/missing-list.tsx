import { Plural, Trans } from '@lingui/react/macro'
import { preferencesName, type Missing } from '@/queries/export/export-report.ts'
import { Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'
import { explainExport } from './export-failure.ts'

const mostShown = 5

/** What could not be fetched, and why; the first few of many. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const say = useSay()
  const rest = missing.length - mostShown
  return (
    <ul className="flex flex-col gap-2">
      {missing.slice(0, mostShown).map(({ cid, error }) => (
        <li key={cid}>
          {cid === preferencesName ? (
            <Trans>Your preferences</Trans>
          ) : (
            <Identifier>{cid}</Identifier>
          )}
          <span className="block text-ink-soft">{say(explainExport(error).message)}</span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Plural value={rest} one="and # more" other="and # more" />
        </li>
      )}
    </ul>
  )
}
