import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { hostOf } from '@/client/service-address.ts'
import { describeFailure } from '@/queries/failure.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { CheckLine, CheckList } from './check-line.tsx'

/** Whether the server answers at all. */
export function ServiceCheck({ service }: { service: string }) {
  const { fetch } = useSurroundings()
  const query = useQuery(serviceDescription(service, fetch))
  const host = hostOf(service)
  return (
    <Card title={<Trans>The server</Trans>}>
      {query.isPending && <Busy />}
      {query.isError && (
        <Problem
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isSuccess && (
        <CheckList>
          <CheckLine
            verdict="good"
            title={
              <Trans>
                <bdi>{host}</bdi> answers
              </Trans>
            }
          >
            <p>
              <Link to="/server" className="text-accent underline">
                <Trans>What it says of itself</Trans>
              </Link>
            </p>
          </CheckLine>
        </CheckList>
      )}
    </Card>
  )
}
