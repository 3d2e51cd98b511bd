import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { hostOf } from '@/client/service-address.ts'
import { ServerCard } from '@/features/server-choice/server-card.tsx'
import { describeFailure } from '@/queries/failure.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Problem } from '@/ui/problem.tsx'

type NamedServiceCardProps = {
  origin: string
  isLinked: boolean
  /** Why this server, where the person is known to have agreed to it before. */
  agreed: ReactNode
  change: ReactNode
  /** In place of the rest, when the server cannot be used. */
  otherwise: ReactNode
  children: (service: ServiceDescription) => ReactNode
}

/** A server that was named before the page was opened: asked who it is, then shown. */
export function NamedServiceCard(props: NamedServiceCardProps) {
  const { origin, isLinked, agreed, change, otherwise, children } = props
  const { config, fetch } = useSurroundings()
  const { data, error, isFetching, refetch } = useQuery(serviceDescription(origin, fetch))
  if (data) {
    return (
      <>
        <ServerCard service={data} why={why()} change={change} />
        {children(data)}
      </>
    )
  }
  if (!error) return <Busy />
  return (
    <>
      <p className="text-ink-soft">
        <Trans>
          The server <bdi className="font-mono text-ink">{hostOf(origin)}</bdi> cannot be used now.
        </Trans>
      </p>
      <Problem {...describeFailure(error)} busy={isFetching} onRetry={() => void refetch()} />
      {otherwise}
    </>
  )

  function why() {
    if (agreed) return agreed
    if (isLinked) return <Trans>The link that you followed names it.</Trans>
    if (origin !== config.defaultService) return <Trans>You chose it.</Trans>
    return <Trans>The server that this console is set up for.</Trans>
  }
}
