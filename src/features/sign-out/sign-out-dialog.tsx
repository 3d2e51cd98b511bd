import { Plural, Trans } from '@lingui/react/macro'
import { describeFailure } from '@/queries/failure.ts'
import { useSignOut } from '@/queries/sign-out.ts'
import type { Account, AccountId } from '@/session/sessions.ts'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { Problem } from '@/ui/problem.tsx'
import { SignOutOutcome } from './sign-out-outcome.tsx'
import { WhatHappens } from './what-happens.tsx'

type SignOutDialogProps = {
  /** Those to sign out of, as they were when this was asked for. */
  accounts: readonly Account[]
  /** Those that are signed in here now. */
  signedIn: readonly AccountId[]
  onClose: () => void
}

/** `leaving`: this browser forgets the session; `telling`: it has, and the server is being told. */
type Phase = 'asking' | 'leaving' | 'telling' | 'done'

/**
 * Asks, signs out, and says what came of it. Here that is done at once: the dialog may be closed while the
 * servers are still being told.
 */
export function SignOutDialog({ accounts, signedIn, onClose }: SignOutDialogProps) {
  const signOut = useSignOut()
  const { isPending, isSuccess, data } = signOut
  const isHere = accounts.some(({ id }) => signedIn.includes(id))
  const phase: Phase = isSuccess ? 'done' : !isPending ? 'asking' : isHere ? 'leaving' : 'telling'

  return (
    <Dialog
      title={
        phase === 'done' || phase === 'telling' ? (
          <Trans>Signed out</Trans>
        ) : (
          <Question accounts={accounts} />
        )
      }
      description={
        <div aria-live="polite">
          {phase === 'asking' && <WhatHappens accounts={accounts} />}
          {phase === 'leaving' && <Trans>Signing out here…</Trans>}
          {phase === 'telling' && (
            // As high as what comes of it, which must not move the button away while it is pressed.
            <p className="min-h-60 sm:min-h-48">
              <Trans>This browser has forgotten the session. The server is being told…</Trans>
            </p>
          )}
          {isSuccess && <SignOutOutcome results={data} />}
        </div>
      }
      busy={phase === 'leaving'}
      error={signOut.isError && <Problem {...describeFailure(signOut.error)} />}
      actions={
        <>
          <Button
            busy={phase === 'leaving'}
            onClick={() => {
              if (phase === 'asking') signOut.mutate(accounts.map(({ id }) => id))
              else onClose()
            }}
          >
            {phase === 'asking' || phase === 'leaving' ? (
              <Trans>Sign out</Trans>
            ) : (
              <Trans>Done</Trans>
            )}
          </Button>
          {phase === 'asking' && (
            <Button look="outlined" onClick={onClose}>
              <Trans>Stay signed in</Trans>
            </Button>
          )}
        </>
      }
      onClose={onClose}
    />
  )
}

function Question({ accounts }: { accounts: readonly Account[] }) {
  const [first, ...others] = accounts
  const handle = first?.handle ?? ''
  if (others.length === 0) {
    return (
      <Trans>
        Sign out of <bdi className="wrap-anywhere">{handle}</bdi>?
      </Trans>
    )
  }
  const count = accounts.length
  return <Plural value={count} one="Sign out of # account?" other="Sign out of all # accounts?" />
}
