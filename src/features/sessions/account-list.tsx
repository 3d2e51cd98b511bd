import { Trans } from '@lingui/react/macro'
import type { Account, AccountId } from '@/session/sessions.ts'
import { Button, ButtonLink } from '@/ui/button.tsx'
import { AccountCard } from './account-card.tsx'

type AccountListProps = {
  accounts: readonly Account[]
  currentId: AccountId | undefined
  onSelect: (id: AccountId) => void
  onSignOut: (accounts: readonly Account[]) => void
}

/** Every account signed in to in this browser. */
export function AccountList({ accounts, currentId, onSelect, onSignOut }: AccountListProps) {
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-4">
        {accounts.map((account) => (
          <li key={account.id}>
            <AccountCard
              account={account}
              isCurrent={account.id === currentId}
              onSelect={() => {
                onSelect(account.id)
              }}
              onSignOut={() => {
                onSignOut([account])
              }}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/sign-in">
          <Trans>Add an account</Trans>
        </ButtonLink>
        {accounts.length > 1 && (
          <Button
            look="quiet"
            onClick={() => {
              onSignOut(accounts)
            }}
          >
            <Trans>Sign out of all</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
