import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, use, useMemo } from 'react'
import { Outlet } from 'react-router'
import { SurroundingsContext } from '@/queries/surroundings.ts'
import { useRuntime } from './runtime.ts'

/** Gives the pages below it the settings, the words, the cache of what servers said. */
export function WithServices({ children }: { children?: ReactNode }) {
  const { services, settings, fetch } = useRuntime()
  const { queries } = use(services())
  const { config } = use(settings)
  const surroundings = useMemo(() => ({ config, fetch }), [config, fetch])
  return (
    <SurroundingsContext value={surroundings}>
      <QueryClientProvider client={queries}>{children ?? <Outlet />}</QueryClientProvider>
    </SurroundingsContext>
  )
}
