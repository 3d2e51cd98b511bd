import type { Account, StorageReason } from '@/session/sessions.ts'
import { AppPasswordBanner } from './app-password-banner.tsx'
import { BlockedBanner } from './blocked-banner.tsx'
import { ExpiredBanner } from './expired-banner.tsx'
import { LastSessionBanner } from './last-session-banner.tsx'
import { StorageBanner } from './storage-banner.tsx'

export { messages } from '@/locales/en/session-banner.po'

export type BannersProps = {
  account: Account
  /** Where to come back to after signing in again. */
  here: string
  /** Signs in again without leaving the page, where that can be done. */
  onSignInAgain: (() => void) | undefined
  /** Why nothing is stored; absent where it is. */
  unstored?: { reason: StorageReason | undefined } | undefined
}

export function Banners({ account, here, onSignInAgain, unstored }: BannersProps) {
  const { state, scope } = account
  const isExpired = state.name === 'expired'
  return (
    <>
      {isExpired && (
        <ExpiredBanner
          account={account}
          reason={state.reason}
          here={here}
          onSignIn={onSignInAgain}
        />
      )}
      {state.name === 'blocked' && (
        <BlockedBanner account={account} reason={state.reason} here={here} />
      )}
      {(scope === 'appPassword' || scope === 'appPasswordPrivileged') && !isExpired && (
        <AppPasswordBanner account={account} here={here} />
      )}
      {account.generation === '2022-account' && !isExpired && (
        <LastSessionBanner account={account} />
      )}
      {unstored && <StorageBanner reason={unstored.reason} />}
    </>
  )
}
