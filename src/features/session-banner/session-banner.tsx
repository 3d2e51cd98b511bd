import type { Account } from '@/session/sessions.ts'
import { AppPasswordBanner } from './app-password-banner.tsx'
import { BlockedBanner } from './blocked-banner.tsx'
import { DegradedBar } from './degraded-bar.tsx'
import { ExpiredBanner } from './expired-banner.tsx'

type SessionBannerProps = {
  account: Account
  /** Where to come back to after signing in again. */
  here: string
  /** Signs in again without leaving the page, where that can be done. */
  onSignInAgain: (() => void) | undefined
}

/** What stands in the way of a session or limits it, above every page of an account. */
export function SessionBanner({ account, here, onSignInAgain }: SessionBannerProps) {
  const { state, scope } = account
  return (
    <>
      <DegradedBar state={state} />
      <div aria-live="polite">
        {state.name === 'expired' && (
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
      </div>
      {(scope === 'appPassword' || scope === 'appPasswordPrivileged') &&
        state.name !== 'expired' && <AppPasswordBanner account={account} here={here} />}
    </>
  )
}
