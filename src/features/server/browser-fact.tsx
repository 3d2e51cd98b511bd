import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { limitsQuery } from '@/queries/service-health.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'

/** What the server lets this page see: its answers, or there would be no such fact, and perhaps how long to wait. */
export function BrowserFact({ service }: { service: string }) {
  const { fetch } = useSurroundings()
  const { data, isPending } = useQuery(limitsQuery(service, fetch))
  if (isPending) return <Busy />
  return (
    <>
      <Trans>This page may read its answers</Trans>
      {data !== undefined && (
        <p className="text-note text-ink-soft">
          {data ? (
            <Trans>And how long to wait after too many calls.</Trans>
          ) : (
            <Trans>
              Not how long to wait after too many calls: if it limits them, the console guesses.
            </Trans>
          )}
        </p>
      )}
    </>
  )
}
