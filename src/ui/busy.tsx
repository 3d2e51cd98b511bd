import { Trans } from '@lingui/react/macro'
import { Spinner } from './button.tsx'

/** Stands where something is on its way. */
export function Busy() {
  return (
    <p role="status" className="text-ink-soft flex items-center gap-3">
      <Spinner />
      <Trans>Loading…</Trans>
    </p>
  )
}
