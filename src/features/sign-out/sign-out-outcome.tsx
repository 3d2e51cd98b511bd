import { Trans } from '@lingui/react/macro'
import { hostOf } from '@/client/service-address.ts'
import { useNow } from '@/lib/use-now.ts'
import type { SignOutResult } from '@/session/sessions.ts'
import { Notice } from '@/ui/notice.tsx'
import { ExactTime } from '@/ui/time.tsx'

/** How signing out went: plainly where the server did it, and with what is left open where it did not. */
export function SignOutOutcome({ results }: { results: readonly SignOutResult[] }) {
  return (
    <div className="flex flex-col gap-3">
      <p>
        <Trans>This browser has forgotten the session.</Trans>
      </p>
      {results.map((result) => (
        <Outcome key={result.id} result={result} />
      ))}
    </div>
  )
}

function Outcome({ result }: { result: SignOutResult }) {
  const host = hostOf(result.service)
  const { handle } = result
  if (!result.confirmed) {
    return result.cannotEnd ? <NotEnded {...result} /> : <Unconfirmed result={result} />
  }
  return (
    <Notice
      tone="positive"
      title={
        <Trans>
          <bdi>{host}</bdi> has ended the session of <bdi className="wrap-anywhere">{handle}</bdi>
        </Trans>
      }
    >
      <Access until={result.accessUntil} />
    </Notice>
  )
}

function Access({ until }: { until: number | undefined }) {
  const now = useNow()
  if (until === undefined || until <= now) return null
  return (
    <Trans>
      An access token that somebody copied works until <ExactTime at={until} />: no server can end
      it sooner.
    </Trans>
  )
}

function NotEnded({ service, accessUntil }: SignOutResult) {
  const host = <bdi>{hostOf(service)}</bdi>
  return (
    <Notice tone="caution" title={<Trans>{host} cannot end sessions</Trans>}>
      <Access until={accessUntil} />
    </Notice>
  )
}

function Unconfirmed({ result }: { result: SignOutResult & { confirmed: false } }) {
  const host = hostOf(result.service)
  const { handle, aliveUntil = Infinity, retryUntil } = result
  return (
    <Notice
      tone="caution"
      title={
        <Trans>
          <bdi>{host}</bdi> has not ended the session of{' '}
          <bdi className="wrap-anywhere">{handle}</bdi> yet
        </Trans>
      }
    >
      {aliveUntil < Infinity && (
        <p>
          <Trans>
            There it may live until <ExactTime at={aliveUntil} />.
          </Trans>
        </p>
      )}
      <p>
        {retryUntil === undefined ? (
          <Trans>
            The stored session could not be read, so the server cannot be told. A password reset
            ends it there.
          </Trans>
        ) : (
          <Trans>
            The console asks it again until <ExactTime at={retryUntil} />, whenever it is open in
            this browser. A password reset would end it within two hours.
          </Trans>
        )}
      </p>
    </Notice>
  )
}
