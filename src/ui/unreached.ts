import { createContext, type ReactNode } from 'react'

/** Gives what helps where a host gave no answer; undefined where there is nothing that does. */
export const UnreachedHelp = createContext<((host: string) => ReactNode) | undefined>(undefined)
