import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { UnlockForm } from '@/features/unlock-invites/unlock-form.tsx'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { type InviteAdmin, unlockInvites, useForgetAdmin } from '@/queries/invite-admin.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { useSnapshot } from '@/session/context.ts'
import { Busy } from '@/ui/busy.tsx'
import { Page } from '@/ui/page.tsx'
import { ServiceGate } from './service-gate/service-gate.tsx'

export { messages } from '@/locales/en/admin-invites.po'

/** The invite codes of a whole server, for whoever has its admin password. */
export function AdminInvitesRoute() {
  const { t } = useLingui()
  const [query] = useSearchParams()
  const { accounts, currentId } = useSnapshot()
  const account = accounts.find(({ id }) => id === currentId)
  return (
    <Page
      title={t`Invite codes of a server`}
      lead={<Trans>For its administrator: create codes, see who used them, disable them.</Trans>}
    >
      <ServiceGate
        link={query.get('service')}
        agreedTo={account?.service}
        words={{
          agreed: <Trans>The server of the account that you are signed in to.</Trans>,
          risk: <Trans>Whoever runs it sees the admin password that you type next.</Trans>,
        }}
      >
        {(service) => <Administration key={service.origin} service={service} />}
      </ServiceGate>
    </Page>
  )
}

/** Holds the way in for as long as it is shown: gone with another server, another page, a reload. */
function Administration({ service }: { service: ServiceDescription }) {
  const { fetch } = useSurroundings()
  const forget = useForgetAdmin()
  const { i18n } = useLingui()
  // Made here, since its words come along and have to be told to the page's own language.
  const [Desk] = useState(() =>
    lazyComponent(async () => {
      const { AdminDesk, messages: words } = await import('@/features/admin-invites/admin-desk.tsx')
      i18n.load('en', words)
      return AdminDesk
    }),
  )
  const [admin, setAdmin] = useState<InviteAdmin>()
  const place = useFocusOnChange<HTMLDivElement>(admin ? 'unlocked' : 'locked')
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {admin ? (
        <Suspense fallback={<Busy />}>
          <Desk
            admin={admin}
            consoleOrigin={globalThis.location.origin}
            onLock={() => {
              setAdmin(undefined)
              forget(service.origin)
            }}
          />
        </Suspense>
      ) : (
        <div className="max-w-md">
          <UnlockForm
            host={service.host}
            onSubmit={async (password) => {
              setAdmin(await unlockInvites(service, password, fetch))
            }}
          />
        </div>
      )}
    </div>
  )
}
