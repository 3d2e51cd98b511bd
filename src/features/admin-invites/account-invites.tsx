import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adminAccountQuery } from '@/queries/invite-accounts.ts'
import type { InviteAdmin } from '@/queries/invite-admin.ts'
import { remainingUses } from '@/queries/invite-codes.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { Problem } from '@/ui/problem.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { explainAdmin } from './admin-errors.ts'

type AccountInvitesProps = { admin: InviteAdmin; did: string; onLeave: () => void }

/** What the server says of an account's codes. */
export function AccountInvites({ admin, did, onLeave }: AccountInvitesProps) {
  const { data, error, isFetching, refetch } = useQuery(adminAccountQuery(admin, did))
  const [isAsking, setIsAsking] = useState(false)
  if (!data) {
    return error ? (
      <Problem {...explainAdmin(error)} busy={isFetching} onRetry={() => void refetch()} />
    ) : (
      <Busy />
    )
  }
  const { handle, invites = [], invitesDisabled = false, invitedBy } = data
  const count = invites.length
  const left = invites.reduce((sum, code) => sum + (code.disabled ? 0 : remainingUses(code)), 0)
  return (
    <div className="flex flex-col gap-4">
      <Facts>
        <Fact name={<Trans>Account</Trans>}>
          <Identifier>{handle}</Identifier>
          <br />
          <span className="text-note text-ink-soft">
            <Identifier>{did}</Identifier>
          </span>
        </Fact>
        <Fact name={<Trans>New codes</Trans>}>
          <output>
            {invitesDisabled ? (
              <Trans>It gets none that can be used</Trans>
            ) : (
              <Trans>It may get some</Trans>
            )}
          </output>
        </Fact>
        <Fact name={<Trans>Codes it has</Trans>}>
          <Trans>
            {count}, uses left: {left}
          </Trans>
        </Fact>
        {invitedBy && (
          <Fact name={<Trans>Came with</Trans>}>
            <Identifier>{invitedBy.code}</Identifier>
          </Fact>
        )}
      </Facts>
      <div className="flex flex-wrap gap-3">
        <Button
          look="outlined"
          onClick={() => {
            setIsAsking(true)
          }}
        >
          {invitesDisabled ? <Trans>Allow new codes…</Trans> : <Trans>Stop new codes…</Trans>}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          <Trans>Another account</Trans>
        </Button>
      </div>
      {isAsking && (
        <AccountDialog
          admin={admin}
          account={data}
          hasOpenCodes={left > 0}
          enable={invitesDisabled}
          onClose={() => {
            setIsAsking(false)
          }}
        />
      )}
    </div>
  )
}
