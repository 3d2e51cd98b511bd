import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { findAccounts } from '@/queries/invite-accounts.ts'
import type { InviteAdmin } from '@/queries/invite-admin.ts'
import { Card } from '@/ui/card.tsx'
import { AccountForm } from './account-form.tsx'
import { AccountInvites } from './account-invites.tsx'

/** Whether one account may get new codes, and the way to change that. */
export function AccountCard({ admin }: { admin: InviteAdmin }) {
  const [did, setDid] = useState<string>()
  const place = useFocusOnChange<HTMLDivElement>(did ?? 'form')
  return (
    <Card title={<Trans>Codes of one account</Trans>}>
      <div ref={place} tabIndex={-1} className="outline-none">
        {did === undefined ? (
          <AccountForm
            onSubmit={async (typed) => {
              const [found] = await findAccounts(admin, typed)
              setDid(found?.did)
            }}
          />
        ) : (
          <AccountInvites
            admin={admin}
            did={did}
            onLeave={() => {
              setDid(undefined)
            }}
          />
        )}
      </div>
    </Card>
  )
}
