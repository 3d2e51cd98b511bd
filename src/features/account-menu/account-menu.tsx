import { Trans } from '@lingui/react/macro'
import { useId, useRef } from 'react'
import { Link } from 'react-router'
import type { Account, AccountId } from '@/session/sessions.ts'
import { Sign } from '@/ui/sign.tsx'
import { AccountChoice } from './account-choice.tsx'

type AccountMenuProps = {
  accounts: readonly Account[]
  current: Account
  onSelect: (id: AccountId) => void
  onSignOut: () => void
}

const item =
  'flex min-h-11 w-full items-center gap-3 rounded-control px-3 py-2 text-left hover:bg-sunken'

/** Which account this is, and behind that, the others. */
export function AccountMenu({ accounts, current, onSelect, onSignOut }: AccountMenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const { handle } = current
  function close() {
    menu.current?.hidePopover()
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex min-h-11 max-w-[48vw] min-w-0 items-center gap-2 rounded-control px-3 py-2 hover:bg-sunken"
      >
        <Sign name="person" className="mt-0 text-ink-soft" />
        <span className="sr-only">
          <Trans>Account:</Trans>{' '}
        </span>
        <bdi className="truncate">{handle}</bdi>
        <Sign name="down" className="mt-0" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        // Absolute in the top layer: it stays below the header when the page is scrolled.
        className="absolute inset-auto top-14 right-[max(1rem,calc((100%-72rem)/2+1rem))] m-0 max-h-[calc(100dvh-5rem)] w-80 max-w-[calc(100%-2rem)] overflow-y-auto rounded-card border border-line bg-surface p-2 text-ink"
      >
        <ul>
          {accounts.map((account) => (
            <li key={account.id}>
              <AccountChoice
                account={account}
                isCurrent={account.id === current.id}
                className={item}
                onChoose={() => {
                  close()
                  onSelect(account.id)
                }}
              />
            </li>
          ))}
        </ul>
        <div className="mt-2 border-t border-line pt-2">
          <Link to="/sign-in" className={item} onClick={close}>
            <Trans>Add an account</Trans>
          </Link>
          <Link to="/sessions" className={item} onClick={close}>
            <Trans>All accounts</Trans>
          </Link>
          <button
            type="button"
            className={item}
            onClick={() => {
              close()
              onSignOut()
            }}
          >
            <Trans>Sign out</Trans>
          </button>
        </div>
      </div>
    </>
  )
}
