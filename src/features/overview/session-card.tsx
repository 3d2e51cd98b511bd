import { Trans } from '@lingui/react/macro'
import type { Account } from '@/session/sessions.ts'
import { Card } from '@/ui/card.tsx'
import { Fact, Facts } from '@/ui/facts.tsx'
import { Time } from '@/ui/time.tsx'

/** How this browser is signed in, and for how long. */
export function SessionCard({ account }: { account: Account }) {
  const { issuedAt, expiresAt, persistent, scope, state } = account
  const canRenew = scope !== 'takendown'
  return (
    <Card title={<Trans>This session</Trans>}>
      <Facts>
        {issuedAt > 0 && (
          <Fact name={<Trans>Last renewed</Trans>}>
            <Time at={issuedAt} />
          </Fact>
        )}
        {expiresAt !== undefined && state.name !== 'expired' && state.name !== 'degraded' && (
          <Fact name={canRenew ? <Trans>Next renewal by</Trans> : <Trans>Ends</Trans>}>
            <Time at={expiresAt} />
          </Fact>
        )}
        <Fact name={<Trans>Kept</Trans>}>
          {persistent ? <Trans>On this device, encrypted</Trans> : <Trans>In this tab only</Trans>}
        </Fact>
      </Facts>
    </Card>
  )
}
