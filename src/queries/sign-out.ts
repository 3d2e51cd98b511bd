import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { forgetPendingCodes } from '@/lib/pending-code.ts'
import { createTabStorage } from '@/lib/tab-storage.ts'
import { useSessions, useSnapshot } from '@/session/context.ts'
import { NotSignedIn } from '@/session/errors.ts'
import type { AccountId, SignOutResult } from '@/session/sessions.ts'

/** Signs out of accounts. Gives how that went on their servers; nothing for one that another tab signed out of. */
export function useSignOut() {
  const sessions = useSessions()
  return useMutation({
    mutationFn: async (ids: readonly AccountId[]): Promise<SignOutResult[]> => {
      const results = await Promise.all(
        ids.map((id) =>
          sessions.signOut(id).catch((error: unknown) => {
            if (error instanceof NotSignedIn) return undefined
            throw error
          }),
        ),
      )
      return results.filter((result) => result !== undefined)
    },
  })
}

/** Drops everything that was read as an account, or begun as it, once it is signed out, here or in another tab. */
export function useForgetSignedOut(): void {
  const queries = useQueryClient()
  const { accounts } = useSnapshot()
  const known = useRef<readonly AccountId[]>([])
  useEffect(() => {
    const present = accounts.map(({ id }) => id)
    for (const id of known.current) {
      if (present.includes(id)) continue
      queries.removeQueries({ queryKey: [id] })
      forgetPendingCodes(createTabStorage(), { of: id, email: '' })
    }
    known.current = present
  }, [accounts, queries])
}
