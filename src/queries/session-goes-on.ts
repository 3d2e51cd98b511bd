import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Account } from '@/session/sessions.ts'

/**
 * Once a session goes on, what was read as its account is read anew: all of it after a new sign-in, in whichever tab that
 * was; after trouble, what could not be read meanwhile.
 */
export function useReadAsSessionGoesOn({ id, state: { name } }: Account): void {
  const queries = useQueryClient()
  const last = useRef(name)
  useEffect(() => {
    const queryKey = [id]
    if (last.current === 'expired' && name !== 'expired') {
      void queries.invalidateQueries({ queryKey })
    } else if (last.current === 'degraded' && name === 'active') {
      const predicate = ({ state }: Query) => state.status === 'error'
      void queries.refetchQueries({ queryKey, type: 'active', predicate })
    }
    // What is tried meanwhile has not ended yet.
    if (name !== 'refreshing') last.current = name
  }, [id, name, queries])
}
