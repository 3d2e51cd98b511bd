import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, use, useMemo } from 'react'
import { Outlet } from 'react-router'
import { LateServerCheck } from '@/features/server-check/late-server-check.tsx'
import { SurroundingsContext } from '@/queries/surroundings.ts'
import { UnreachedHelp } from '@/ui/unreached.ts'
import { useRuntime } from './runtime.ts'

const helpFor = (host: string) => <LateServerCheck host={host} />

/** Gives the pages below it the settings, the words, the cache of what servers said. */
export function WithServices({ children }: { children?: ReactNode }) {
  const { services, settings, fetch } = useRuntime()
  const { queries } = use(services())
  const { config } = use(settings)
  const surroundings = useMemo(() => ({ config, fetch }), [config, fetch])
  return (
    <SurroundingsContext value={surroundings}>
      <UnreachedHelp value={helpFor}>
        <QueryClientProvider client={queries}>{children ?? <Outlet />}</QueryClientProvider>
      </UnreachedHelp>
    </SurroundingsContext>
  )
}
