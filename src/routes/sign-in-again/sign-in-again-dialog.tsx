import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Link } from 'react-router'
import { SignInForm } from '@/features/sign-in/sign-in-form.tsx'
import type { SignInValues } from '@/features/sign-in/sign-in-schema.ts'
import { hostOfAccount, signInAgain } from '@/queries/account-words.ts'
import { useSessions } from '@/session/context.ts'
import type { Account, ExpiredReason } from '@/session/sessions.ts'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { Identifier } from '@/ui/facts.tsx'

export { messages } from '@/locales/en/sign-in-again.po'

export type SignInAgainProps = {
  account: Account
  reason: Extract<ExpiredReason, 'refused' | 'answerLost'>
  here: string
  /** Put off. Once signed in, the dialog is taken away with the expiry itself. */
  onClose: () => void
}

/** The password of the account whose session is over, for its own server alone; the page below stays as it is. */
export function SignInAgainDialog({ account, reason, here, onClose }: SignInAgainProps) {
  const sessions = useSessions()
  const [busy, setBusy] = useState(false)
  const host = hostOfAccount(account)
  const elsewhere = signInAgain(account, here)

  async function signIn({ password, authFactorToken }: SignInValues) {
    setBusy(true)
    try {
      await sessions.signInAnew(account.id, password, authFactorToken || undefined)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={<Trans>Sign in again</Trans>}
      description={
        <div className="flex flex-col gap-3">
          <p>
            <strong>
              <Identifier>{elsewhere.identifier}</Identifier>
            </strong>{' '}
            <Trans>
              on <bdi className="wrap-anywhere">{host}</bdi>
            </Trans>
          </p>
          <p>
            {reason === 'answerLost' ? (
              <Trans>
                The server had renewed the session, but its answer never arrived here. The page
                stays as it is, with all that you have typed.
              </Trans>
            ) : (
              <Trans>
                The server does not accept the session any more. The page stays as it is, with all
                that you have typed.
              </Trans>
            )}
          </p>
        </div>
      }
      busy={busy}
      onClose={onClose}
    >
      <SignInForm
        again
        identifier={elsewhere.identifier}
        enabled
        onSubmit={signIn}
        actions={
          <>
            <Button
              look="outlined"
              onClick={() => {
                if (!busy) onClose()
              }}
            >
              <Trans>Not now</Trans>
            </Button>
            <Link
              to="/sign-in"
              state={elsewhere}
              className="inline-flex min-h-11 items-center text-accent underline"
            >
              <Trans>Use another way</Trans>
            </Link>
          </>
        }
      />
    </Dialog>
  )
}
