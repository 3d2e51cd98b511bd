import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { limitsQuery, tokensQuery } from '@/queries/service-health.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'

/** What the server lets this page do: read its answers, or there would be no such fact, and perhaps more. */
export function BrowserFact({ service }: { service: string }) {
  const { fetch } = useSurroundings()
  const { data, isPending } = useQuery(limitsQuery(service, fetch))
  const tokens = useQuery(tokensQuery(service, fetch))
  if (isPending) return <Busy />
  return (
    <>
      <Trans>This page may read its answers</Trans>
      {tokens.data === false && (
        <p className="text-note text-caution">
          <Trans>
            But not send it a session: nothing of a signed-in account gets through. Whoever runs it
            can name Authorization in Access-Control-Allow-Headers.
          </Trans>
        </p>
      )}
      {data !== undefined && (
        <p className="text-note text-ink-soft">
          {data ? (
            <Trans>And how long to wait after too many calls.</Trans>
          ) : (
            <Trans>Not how long to wait after too many calls: the console guesses.</Trans>
          )}
        </p>
      )}
    </>
  )
}
