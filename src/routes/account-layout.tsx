import { Navigate, Outlet, useLocation } from 'react-router'
import { useSnapshot } from '@/session/context.ts'

/** Pages of a signed-in account. Whoever is not signed in goes to sign in, and comes back here after. */
export function AccountLayout() {
  const { accounts, currentId } = useSnapshot()
  const { pathname } = useLocation()
  const account = accounts.find(({ id }) => id === currentId)
  if (!account) return <Navigate to="/sign-in" replace state={{ next: pathname }} />
  return <Outlet />
}
