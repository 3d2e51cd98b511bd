import { Trans } from '@lingui/react/macro'

/** How far it is. Spoken seldom: the numbers run. */
export function RevokeProgress({ tried, count }: { tried: number; count: number }) {
  if (count === 1) return <Trans>Revoking it…</Trans>
  return (
    <div className="flex flex-col gap-2">
      <p aria-hidden="true" className="tabular-nums">
        <Trans>
          {tried} of {count}
        </Trans>
      </p>
      <progress value={tried} max={count} className="w-full accent-accent">
        <Trans>
          {tried} of {count}
        </Trans>
      </progress>
    </div>
  )
}
