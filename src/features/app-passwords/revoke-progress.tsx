import { Trans, useLingui } from '@lingui/react/macro'

/** How far it is; spoken once, since the numbers run. */
export function RevokeProgress({ tried, count }: { tried: number; count: number }) {
  const { t, i18n } = useLingui()
  const number = new Intl.NumberFormat(i18n.locale)
  const done = number.format(tried)
  const all = number.format(count)
  return (
    <div className="flex flex-col gap-2">
      <output>
        <Trans>Revoking…</Trans>
      </output>
      {count > 1 && (
        <>
          <progress
            value={tried}
            max={count}
            aria-label={t`App passwords tried`}
            className="w-full accent-accent"
          />
          <p aria-hidden="true" className="text-note text-ink-soft tabular-nums">
            <Trans>
              {done} of {all}
            </Trans>
          </p>
        </>
      )}
    </div>
  )
}
