import { createContext, type ReactNode, use } from 'react'

/**
 * Shows something in the place of the page, until another page is opened. It is kept by the layout, above the pages:
 * it outlives the account that it speaks of.
 */
export const ShowFarewell = createContext<((farewell: ReactNode) => void) | undefined>(undefined)

export function useShowFarewell(): (farewell: ReactNode) => void {
  const show = use(ShowFarewell)
  if (!show) throw new Error('ShowFarewell is missing')
  return show
}
