import { QueryClientProvider } from '@tanstack/react-query'
import { use } from 'react'
import { Outlet } from 'react-router'
import { SessionsContext } from '@/session/context.ts'
import { useRuntime } from './runtime.ts'

/** Gives the pages below it the accounts of this browser and the cache of what servers said. */
export function WithServices({ children }: { children?: React.ReactNode }) {
  const { sessions, queries } = use(useRuntime().services())
  return (
    <SessionsContext value={sessions}>
      <QueryClientProvider client={queries}>{children ?? <Outlet />}</QueryClientProvider>
    </SessionsContext>
  )
}
