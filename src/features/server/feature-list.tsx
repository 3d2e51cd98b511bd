import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FeatureSupport } from '@/client/ask-support.ts'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { describeFailure } from '@/queries/failure.ts'
import { supportQuery } from '@/queries/service-health.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { useSay } from '@/ui/say.ts'
import { Sign } from '@/ui/sign.tsx'
import { featureWords, reasonWords } from './feature-words.ts'

/** What the server has of all that this console offers, and how that is known. */
export function FeatureList({ service }: { service: ServiceDescription }) {
  const { fetch } = useSurroundings()
  const query = useQuery(supportQuery(service, fetch))
  return (
    <Card
      title={<Trans>What this server can do</Trans>}
      aside={
        query.data && (
          <Button look="quiet" busy={query.isFetching} onClick={() => void query.refetch()}>
            <Trans>Ask again</Trans>
          </Button>
        )
      }
    >
      {query.isPending && <Busy />}
      {query.isError && (
        <Problem
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && <Found all={query.data} />}
    </Card>
  )
}

function Found({ all }: { all: readonly FeatureSupport[] }) {
  const having = (verdict: string) => all.filter(({ support }) => support.verdict === verdict)
  const missing = having('missing')
  const unknown = having('unknown')
  const supported = having('supported')
  return (
    <>
      <output className="font-semibold">
        {supported.length === all.length ? (
          <Trans>It has everything that this console offers.</Trans>
        ) : missing.length === 0 ? (
          <Trans>Nothing is known to be lacking.</Trans>
        ) : (
          <Plural
            value={missing.length}
            one="It lacks one of the things that this console offers."
            other="It lacks # of the things that this console offers."
          />
        )}
      </output>
      <Group title={<Trans>It lacks</Trans>} features={missing} sign="cross" tone="text-danger" />
      <Group
        title={<Trans>Cannot be told from outside</Trans>}
        features={unknown}
        sign="info"
        tone="text-caution"
      />
      <Group title={<Trans>It has</Trans>} features={supported} sign="check" tone="text-positive" />
      <p className="text-note text-ink-soft">
        <Trans>
          Found out by questions that do nothing. None can tell whether it sends mail, or asks for
          mailed codes at sign-in.
        </Trans>
      </p>
    </>
  )
}

type GroupProps = {
  title: ReactNode
  features: readonly FeatureSupport[]
  sign: 'cross' | 'info' | 'check'
  tone: string
}

function Group({ title, features, sign, tone }: GroupProps) {
  const say = useSay()
  if (features.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {features.map(({ feature, support }) => (
          <li key={feature} className="flex gap-2">
            <Sign name={sign} className={tone} />
            <div>
              {say(featureWords[feature])}
              {support.reason !== 'knows' && (
                <p className="text-note text-ink-soft">{say(reasonWords[support.reason])}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
