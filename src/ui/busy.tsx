import { Trans } from '@lingui/react/macro'
import { Spinner } from './button.tsx'

/** Stands where something is on its way. */
export function Busy() {
  return (
    <output className="flex items-center gap-3 text-ink-soft">
      <Spinner />
      <Trans>Loading…</Trans>
    </output>
  )
}
