import { createContext, use, useSyncExternalStore } from 'react'
import type { Sessions, SessionsSnapshot } from './sessions.ts'

export const SessionsContext = createContext<Sessions | undefined>(undefined)

/** The sessions of the page. Throws outside of a `SessionsContext`. */
export function useSessions(): Sessions {
  const sessions = use(SessionsContext)
  if (!sessions) throw new Error('No SessionsContext')
  return sessions
}

/** What is known of the accounts now; renders again when that changes. */
export function useSnapshot(): SessionsSnapshot {
  const { subscribe, snapshot } = useSessions()
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}
