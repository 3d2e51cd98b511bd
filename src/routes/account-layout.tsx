import { type ReactNode, Suspense, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import { AccountMenu } from '@/features/account-menu/account-menu.tsx'
import { AccountNav } from '@/features/account-nav/account-nav.tsx'
import { SessionBanner } from '@/features/session-banner/session-banner.tsx'
import { SignOutDialog } from '@/features/sign-out/sign-out-dialog.tsx'
import { useFocusAfter } from '@/lib/use-focus-after.ts'
import { useReadAsSessionGoesOn } from '@/queries/session-goes-on.ts'
import { useForgetSignedOut } from '@/queries/sign-out.ts'
import { useSessions, useSnapshot } from '@/session/context.ts'
import type { Account } from '@/session/sessions.ts'
import { Busy } from '@/ui/busy.tsx'
import { AskToSignOut } from './ask-to-sign-out.ts'
import { ShowFarewell } from './farewell.ts'
import { useHeaderSlot } from './header-slot.ts'
import { OlderPart } from './older-server/older-part.tsx'
import { useSignInAgain } from './sign-in-again/use-sign-in-again.tsx'

/**
 * Pages of a signed-in account. Whoever is not signed in goes to sign in, and comes back here after; whoever
 * has just signed out does not. An `open` page is there for everybody.
 */
export function AccountLayout({ open = false }: { open?: boolean }) {
  const { accounts, currentId } = useSnapshot()
  const { pathname, key } = useLocation()
  const [farewell, setFarewell] = useState<{ at: string; content: ReactNode }>()
  const [leaving, setLeaving] = useState<readonly Account[]>()
  const [hasLeft, setHasLeft] = useState(false)
  useForgetSignedOut()
  useFocusAfter(leaving !== undefined)
  const account = accounts.find(({ id }) => id === currentId)

  if (farewell?.at === key) return <Suspense fallback={<Busy />}>{farewell.content}</Suspense>
  return (
    <AskToSignOut value={setLeaving}>
      {account ? (
        // Nothing of one account's page is left on another's.
        <div
          key={account.id}
          className="grid items-start gap-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-10"
        >
          <Menu account={account} onSignOut={setLeaving} />
          <Nav account={account} here={pathname} />
          <div>
            <Banners account={account} />
            <ShowFarewell
              value={(content) => {
                // It stands there before the account goes, and the page with it.
                flushSync(() => {
                  setFarewell({ at: key, content })
                })
              }}
            >
              {account.generation ? (
                <OlderPart part="OlderPage" account={account} here={pathname} fallback={<Busy />}>
                  <Content />
                </OlderPart>
              ) : (
                <Content />
              )}
            </ShowFarewell>
          </div>
        </div>
      ) : open ? (
        <Content />
      ) : (
        !leaving && <Navigate to="/sign-in" replace state={hasLeft ? null : { next: pathname }} />
      )}
      {leaving && (
        <SignOutDialog
          accounts={leaving}
          signedIn={accounts.map(({ id }) => id)}
          onClose={() => {
            setHasLeft(!account)
            setLeaving(undefined)
          }}
        />
      )}
    </AskToSignOut>
  )
}

function Content() {
  return (
    <Suspense fallback={<Busy />}>
      <Outlet />
    </Suspense>
  )
}

function Nav({ account, here }: { account: Account; here: string }) {
  const whole = <AccountNav here={here} />
  if (!account.generation) return whole
  return <OlderPart part="OlderNav" account={account} here={here} fallback={whole} />
}

type MenuProps = { account: Account; onSignOut: (accounts: readonly Account[]) => void }

function Menu({ account, onSignOut }: MenuProps) {
  const sessions = useSessions()
  const { accounts } = useSnapshot()
  const navigate = useNavigate()
  const slot = useHeaderSlot()
  if (!slot) return null
  return createPortal(
    <AccountMenu
      accounts={accounts}
      current={account}
      onSelect={(id) => {
        sessions.select(id)
        void navigate('/')
      }}
      onSignOut={() => {
        onSignOut([account])
      }}
    />,
    slot,
  )
}

function Banners({ account }: { account: Account }) {
  const { storage, storageReason } = useSnapshot()
  const { pathname } = useLocation()
  const { ask, dialog } = useSignInAgain(account, pathname)
  useReadAsSessionGoesOn(account)
  return (
    <>
      <SessionBanner
        account={account}
        here={pathname}
        onSignInAgain={ask}
        unstored={storage === 'memory' ? { reason: storageReason } : undefined}
      />
      {dialog}
    </>
  )
}
