import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { signInAgain } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { Notice } from '@/ui/notice.tsx'
import { LateDeedLists } from './late-deed-lists.tsx'

/** Signed in with an app password: not everything will work, and that is not a fault. */
export function AppPasswordBanner({ account, here }: { account: Account; here: string }) {
  const scope = account.scope === 'appPasswordPrivileged' ? 'appPasswordPrivileged' : 'appPassword'
  return (
    <Notice title={<Trans>You are signed in with an app password</Trans>}>
      <p>
        <Trans>
          It opens only a part of the account. For the rest,{' '}
          <Link to="/sign-in" state={signInAgain(account, here)} className="text-accent underline">
            sign in with the account password
          </Link>
          .
        </Trans>
      </p>
      <LateDeedLists scope={scope} />
    </Notice>
  )
}
