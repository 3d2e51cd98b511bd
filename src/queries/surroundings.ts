import { createContext, use } from 'react'
import type { Config } from '@/client/config.ts'

/** What queries need besides an account: the settings in force and the way to the network. */
export type Surroundings = { config: Config; fetch: typeof fetch }

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext)
  if (!surroundings) throw new Error('SurroundingsContext is missing')
  return surroundings
}
