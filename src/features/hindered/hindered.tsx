import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { signInAgain } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'

type HinderedProps = {
  account: Account
  by: 'appPassword' | 'takendown'
  /** The page to come back to. */
  here: string
  /** What cannot be done, as a title: "An app password cannot change the address". */
  title: ReactNode
}

/** Stands where something would be that this kind of session cannot do. */
export function Hindered({ account, by, here, title }: HinderedProps) {
  return (
    <Notice title={title}>
      {by === 'takendown' ? (
        <p>
          <Trans>The server takes this from an account only while it is not taken down.</Trans>
        </p>
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p>
            <Trans>The server wants the account password for that.</Trans>
          </p>
          <ButtonLink look="filled" to="/sign-in" state={signInAgain(account, here)}>
            <Trans>Sign in with the account password</Trans>
          </ButtonLink>
        </div>
      )}
    </Notice>
  )
}
