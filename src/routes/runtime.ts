import { createContext, use, useEffect, useState } from 'react'
import type { LoadedConfig } from '@/client/config.ts'
import type { Sessions } from '@/session/sessions.ts'
import type { Services } from './services.ts'

/**
 * What the app is given at start. Settings, services and sessions are promises, so that the first page can be
 * shown, and typed into, before they are here.
 */
export type Runtime = {
  settings: Promise<LoadedConfig>
  /** Loads the services once; every later call gives the same promise. */
  services: () => Promise<Services>
  /** Opens the accounts of this browser, likewise once. */
  sessions: () => Promise<Sessions>
  fetch: typeof fetch
}

export const RuntimeContext = createContext<Runtime | undefined>(undefined)

export function useRuntime(): Runtime {
  const runtime = use(RuntimeContext)
  if (!runtime) throw new Error('RuntimeContext is missing')
  return runtime
}

/**
 * The settings, once they are here. Not through Suspense: the page that is rendered at build time must come out
 * the same in the browser before it has asked for anything.
 */
export function useSettings(): LoadedConfig | undefined {
  const { settings } = useRuntime()
  const [loaded, setLoaded] = useState<LoadedConfig>()
  useEffect(() => {
    let current = true
    async function wait() {
      const it = await settings
      if (current) setLoaded(it)
    }
    void wait()
    return () => {
      current = false
    }
  }, [settings])
  return loaded
}
