import { Trans } from '@lingui/react/macro'
import type { Account } from '@/session/sessions.ts'
import { Card } from '@/ui/card.tsx'
import { Fact, Facts } from '@/ui/facts.tsx'
import { Time } from '@/ui/time.tsx'

/** How this browser is signed in, and for how long. */
export function SessionCard({ account }: { account: Account }) {
  const { issuedAt, expiresAt, renewsAt, persistent, state } = account
  const lives = state.name !== 'expired' && state.name !== 'degraded'
  return (
    <Card title={<Trans>This session</Trans>}>
      <Facts>
        {issuedAt > 0 && (
          <Fact name={<Trans>Last renewed</Trans>}>
            <Time at={issuedAt} />
          </Fact>
        )}
        {lives && renewsAt !== undefined && (
          <Fact name={<Trans>Next renewal</Trans>}>
            <Time at={renewsAt} />
          </Fact>
        )}
        {lives && renewsAt === undefined && expiresAt !== undefined && (
          <Fact name={<Trans>Ends</Trans>}>
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
