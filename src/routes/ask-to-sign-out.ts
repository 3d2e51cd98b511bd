import { createContext, use } from 'react'
import type { Account } from '@/session/sessions.ts'

/**
 * Opens the question whether to sign out. It is asked by the layout, above the pages: it outlives the page
 * that it was asked on, which goes with the account.
 */
export const AskToSignOut = createContext<((accounts: readonly Account[]) => void) | undefined>(
  undefined,
)

export function useAskToSignOut(): (accounts: readonly Account[]) => void {
  const ask = use(AskToSignOut)
  if (!ask) throw new Error('AskToSignOut is missing')
  return ask
}
