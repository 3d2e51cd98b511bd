import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { hostOfAccount, scopeWords, stateWords } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { sessionQuery } from '@/queries/session.ts'
import type { Account } from '@/session/sessions.ts'
import { Card } from '@/ui/card.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { Problem } from '@/ui/problem.tsx'
import { useSay } from '@/ui/say.ts'
import { Tag } from '@/ui/tag.tsx'

/** Who you are. Shows what is known while the server is asked, and when it does not answer. */
export function IdentityCard(access: AccountAccess) {
  const { t } = useLingui()
  const say = useSay()
  const query = useQuery(sessionQuery(access))
  const { account } = access
  const { tone, words } = stateWords(account.state)
  return (
    <Card title={<Trans>Who you are</Trans>}>
      <Facts>
        <Fact name={<Trans>Handle</Trans>}>
          <Identifier>{account.handle}</Identifier>
        </Fact>
        <Fact name={<Trans>DID</Trans>}>
          <div className="flex flex-wrap items-baseline gap-x-2">
            <Identifier>{account.did}</Identifier>
            <CopyButton text={account.did} label={t`Copy DID`} />
          </div>
        </Fact>
        <Fact name={<Trans>Server</Trans>}>
          <Identifier>{hostOfAccount(account)}</Identifier>
        </Fact>
        <Fact name={<Trans>Status</Trans>}>
          <Tag tone={tone}>{say(words)}</Tag>
        </Fact>
        <Fact name={<Trans>E-mail</Trans>}>
          <Email account={account} />
        </Fact>
        <Fact name={<Trans>Signed in with</Trans>}>{say(scopeWords[account.scope])}</Fact>
      </Facts>
      {query.isError && account.state.name !== 'expired' && (
        <Problem
          title={<Trans>This is what was last known</Trans>}
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
    </Card>
  )
}

function Email({ account: { email, emailConfirmed } }: { account: Account }) {
  if (email === undefined) return <Trans>The server does not say</Trans>
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Identifier>{email}</Identifier>
      {emailConfirmed === true && (
        <Tag tone="positive">
          <Trans>Confirmed</Trans>
        </Tag>
      )}
      {emailConfirmed === false && (
        <Tag tone="caution">
          <Trans>Not confirmed</Trans>
        </Tag>
      )}
    </div>
  )
}
