import { type ReactNode, use } from 'react'
import { Outlet } from 'react-router'
import { SessionsContext } from '@/session/context.ts'
import { useRuntime } from './runtime.ts'

/** Gives the pages below it the accounts of this browser. */
export function WithSessions({ children }: { children?: ReactNode }) {
  return (
    <SessionsContext value={use(useRuntime().sessions())}>{children ?? <Outlet />}</SessionsContext>
  )
}
