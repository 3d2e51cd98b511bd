import { msg } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState, useTransition } from 'react'
import { isUnknownMethod } from '@/client/unknown-method.ts'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import { accessOutlivesMs, type AppPassword, appPasswordsQuery } from '@/queries/app-passwords.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { Problem } from '@/ui/problem.tsx'
import { ExactTime } from '@/ui/time.tsx'
import { PasswordList } from './password-list.tsx'
import { WhatTheyAre } from './what-they-are.tsx'

// With the code of forms, and much that is said only there.
const MakeDialog = lazyComponent(async () => (await import('./make-dialog.tsx')).MakeDialog)
const RevokeDialog = lazyComponent(async () => (await import('./revoke-dialog.tsx')).RevokeDialog)

type AppPasswordsProps = {
  access: AccountAccess
  /** Stands in for the making of new ones, where this session cannot. */
  hindered: ReactNode
}

type Outcome = { revoked: number; at: number }

/** The app passwords of the account: make one, find some, revoke them. */
export function AppPasswords({ access, hindered }: AppPasswordsProps) {
  const query = useQuery(appPasswordsQuery(access))
  /** Until a dialog's code is here, the page stays as it is. */
  const [isOpening, startOpening] = useTransition()
  const [isMaking, setIsMaking] = useState(false)
  const [revoking, setRevoking] = useState<readonly AppPassword[]>()
  const [outcome, setOutcome] = useState<Outcome>()
  // What was pressed may be gone with its row.
  const said = useFocusOnChange<HTMLDivElement>(String(outcome?.at ?? ''))
  const host = hostOfAccount(access.account)
  const passwords = query.data
  const askToRevoke = useCallback((some: readonly AppPassword[]) => {
    startOpening(() => {
      setRevoking(some)
    })
  }, [])

  if (isUnknownMethod(query.error)) {
    return (
      <Problem
        title={<Trans>{host} has no app passwords</Trans>}
        message={msg`It is older than they are. Whoever runs it can bring it up to date.`}
        busy={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return (
    <>
      <div ref={said} tabIndex={-1} className="outline-none empty:hidden">
        {outcome && <Revoked {...outcome} />}
      </div>
      {query.isPending && query.isFetching && <Busy />}
      {query.isPending && !query.isFetching && (
        <p>
          <Trans>Sign in again to see the app passwords of this account.</Trans>
        </p>
      )}
      {query.isError && (
        <Problem
          title={passwords && <Trans>This is the list as it was: it could not be read anew</Trans>}
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {passwords?.length === 0 && <WhatTheyAre host={host} />}
      {passwords &&
        (hindered ?? (
          <div>
            <Button
              busy={isOpening}
              onClick={() => {
                startOpening(() => {
                  setOutcome(undefined)
                  setIsMaking(true)
                })
              }}
            >
              <Trans>Make an app password</Trans>
            </Button>
          </div>
        ))}
      {passwords && passwords.length > 0 && (
        <PasswordList passwords={passwords} onRevoke={askToRevoke} />
      )}
      {isMaking && (
        <MakeDialog
          access={access}
          onClose={() => {
            setIsMaking(false)
          }}
        />
      )}
      {revoking && (
        <RevokeDialog
          access={access}
          passwords={revoking}
          onClose={({ length }) => {
            setRevoking(undefined)
            if (length > 0) setOutcome({ revoked: length, at: Date.now() })
          }}
        />
      )}
    </>
  )
}

function Revoked({ revoked, at }: Outcome) {
  return (
    <Notice
      tone="positive"
      title={
        <Plural
          value={revoked}
          one="# app password is revoked"
          other="# app passwords are revoked"
        />
      }
    >
      <Trans>
        Apps that hold an access token already may go on until{' '}
        <ExactTime at={at + accessOutlivesMs} />.
      </Trans>
    </Notice>
  )
}
