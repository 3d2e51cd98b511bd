import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Account } from '@/session/sessions.ts'

/**
 * Once a session goes on, what was read as its account is read anew: all of it after a new sign-in, in whichever tab that
 * was; after trouble, what could not be read meanwhile.
 */
export function useReadAsSessionGoesOn({ id, state: { name } }: Account): void {
  const queries = useQueryClient()
  const isExpired = name === 'expired'
  const wasExpired = useRef(isExpired)
  const wasInTrouble = useRef(false)
  useEffect(() => {
    if (wasExpired.current && !isExpired) void queries.invalidateQueries({ queryKey: [id] })
    wasExpired.current = isExpired
    if (name === 'degraded') wasInTrouble.current = true
    if (name !== 'active' || !wasInTrouble.current) return
    wasInTrouble.current = false
    void queries.refetchQueries({
      queryKey: [id],
      type: 'active',
      predicate: ({ state: { status } }) => status === 'error',
    })
  }, [id, isExpired, name, queries])
}
