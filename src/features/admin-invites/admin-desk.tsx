import { Trans } from '@lingui/react/macro'
import type { InviteAdmin } from '@/queries/invite-admin.ts'
import { Button } from '@/ui/button.tsx'
import { Sign } from '@/ui/sign.tsx'
import { AccountCard } from './account-card.tsx'
import { AllCodes } from './all-codes.tsx'
import { CreateCard } from './create-card.tsx'
import { NoLists } from './no-lists.tsx'

export { messages } from '@/locales/en/admin-desk.po'

type AdminDeskProps = {
  admin: InviteAdmin
  /** Origin of this console, where sign-up links lead. */
  consoleOrigin: string
  onLock: () => void
}

/** What whoever has the admin password of a server does with its codes. */
export function AdminDesk({ admin, consoleOrigin, onLock }: AdminDeskProps) {
  const host = <bdi className="font-semibold">{admin.host}</bdi>
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex gap-2">
          <Sign name="key" className="text-brass" />
          <span>
            <Trans>Unlocked: in this tab you act as the administrator of {host}.</Trans>
          </span>
        </p>
        <Button look="outlined" onClick={onLock}>
          <Trans>Lock</Trans>
        </Button>
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <CreateCard admin={admin} consoleOrigin={consoleOrigin} />
        {admin.canList ? <AccountCard admin={admin} /> : <NoLists admin={admin} />}
      </div>
      {admin.canList && <AllCodes admin={admin} consoleOrigin={consoleOrigin} />}
    </div>
  )
}
