import { createContext, use } from 'react'

/** The place in the header where a signed-in page puts its account controls. */
export const HeaderSlot = createContext<HTMLElement | null>(null)

export function useHeaderSlot(): HTMLElement | null {
  return use(HeaderSlot)
}
