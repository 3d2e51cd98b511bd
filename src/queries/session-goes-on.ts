import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Account } from '@/session/sessions.ts'

/** What was read as an account is read anew once its session goes on, in whichever tab it was signed in again. */
export function useReadAfterExpiry({ id, state }: Account): void {
  const queries = useQueryClient()
  const isExpired = state.name === 'expired'
  const wasExpired = useRef(isExpired)
  useEffect(() => {
    if (wasExpired.current && !isExpired) void queries.invalidateQueries({ queryKey: [id] })
    wasExpired.current = isExpired
  }, [id, isExpired, queries])
}
