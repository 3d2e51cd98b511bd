import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { hostOfAccount, signInAgain, stateWords } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { Button, ButtonLink } from '@/ui/button.tsx'
import { useSay } from '@/ui/say.ts'
import { Tag } from '@/ui/tag.tsx'
import { SessionFacts } from './session-facts.tsx'

type AccountCardProps = {
  account: Account
  isCurrent: boolean
  onSelect: () => void
  onSignOut: () => void
}

/** One signed-in account: which it is, how it is, and what can be done with its session. */
export function AccountCard({ account, isCurrent, onSelect, onSignOut }: AccountCardProps) {
  const say = useSay()
  const id = useId()
  const { tone, words } = stateWords(account.state)
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="text-lead font-semibold">
          <bdi className="wrap-anywhere">{account.handle}</bdi>
          <span className="sr-only"> ({hostOfAccount(account)})</span>
        </h2>
        <Tag tone={tone}>{say(words)}</Tag>
        {isCurrent && (
          <Tag>
            <Trans>In this tab</Trans>
          </Tag>
        )}
      </div>
      <SessionFacts account={account} />
      <div className="flex flex-wrap gap-2">
        {account.state.name === 'expired' && account.generation !== '2022-account' ? (
          <ButtonLink to="/sign-in" state={signInAgain(account)}>
            <Trans>Sign in again</Trans>
          </ButtonLink>
        ) : (
          !isCurrent && (
            <Button look="outlined" aria-describedby={id} onClick={onSelect}>
              <Trans>Use</Trans>
            </Button>
          )
        )}
        <Button look="quiet" className="first:-ml-4" aria-describedby={id} onClick={onSignOut}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </section>
  )
}
