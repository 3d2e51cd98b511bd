import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { roundTripQuery } from '@/queries/service-health.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'

/** How long the server takes to answer this browser. */
export function RoundTripFact({ service }: { service: string }) {
  const { i18n } = useLingui()
  const { fetch } = useSurroundings()
  const { data, isPending } = useQuery(roundTripQuery(service, fetch))
  if (isPending) return <Busy />
  if (!data) return <Trans>Could not be measured: a call got no answer</Trans>
  const inMs = (ms: number) => milliseconds(ms, i18n.locale)
  const median = inMs(data.median)
  const fastest = inMs(data.fastest)
  const slowest = inMs(data.slowest)
  const { calls } = data
  return (
    <>
      {median}{' '}
      <p className="text-note text-ink-soft">
        <Trans>
          The middle one of {calls} calls, {fastest} to {slowest}, from this browser over its own
          connection; elsewhere it will be different.
        </Trans>
      </p>
    </>
  )
}

function milliseconds(ms: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: ms < 10 ? 1 : 0,
  }).format(ms)
}
