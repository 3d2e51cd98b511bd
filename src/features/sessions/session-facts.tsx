import { Trans } from '@lingui/react/macro'
import { useNow } from '@/lib/use-now.ts'
import { hostOfAccount, scopeWords } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'
import { Time } from '@/ui/time.tsx'

/** What the console knows of one session that it holds. */
export function SessionFacts({ account }: { account: Account }) {
  const say = useSay()
  const { scope, issuedAt, expiresAt, renewableUntil, lastUsedAt, persistent, state } = account
  const lives = state.name !== 'expired'
  return (
    <Facts>
      <Fact name={<Trans>Server</Trans>}>
        <Identifier>{hostOfAccount(account)}</Identifier>
      </Fact>
      <Fact name={<Trans>Signed in with</Trans>}>{say(scopeWords[scope])}</Fact>
      {issuedAt > 0 && (
        <Fact name={<Trans>Token issued</Trans>}>
          <Time at={issuedAt} />
        </Fact>
      )}
      {lives && expiresAt !== undefined && (
        <Fact name={<Trans>Token expires</Trans>}>
          <Time at={expiresAt} />
        </Fact>
      )}
      {lives && (
        <Fact name={<Trans>Next renewal</Trans>}>
          <NextRenewal account={account} />
        </Fact>
      )}
      {lives && renewableUntil !== undefined && (
        <Fact name={<Trans>Ends if unused</Trans>}>
          <Time at={renewableUntil} />
        </Fact>
      )}
      {lastUsedAt > 0 && (
        <Fact name={<Trans>Last used here</Trans>}>
          <Time at={lastUsedAt} />
        </Fact>
      )}
      <Fact name={<Trans>Kept</Trans>}>
        {persistent ? (
          <Trans>On this device, encrypted</Trans>
        ) : (
          <Trans>Only until this tab is closed</Trans>
        )}
      </Fact>
    </Facts>
  )
}

/** The console renews what is looked at; any other session waits until it is used. */
function NextRenewal({ account }: { account: Account }) {
  const now = useNow()
  const { state, scope, renewsAt, expiresAt } = account
  if (state.name === 'refreshing') return <Trans>Now</Trans>
  if (state.name === 'degraded' && state.cause !== 'refused') return <Time at={state.nextTryAt} />
  if (renewsAt !== undefined) {
    return renewsAt > now ? <Time at={renewsAt} /> : <Trans>When it is used next</Trans>
  }
  if (expiresAt !== undefined || scope === 'takendown') {
    return <Trans>None: it ends with its token</Trans>
  }
  return <Trans>When the server asks for it</Trans>
}
