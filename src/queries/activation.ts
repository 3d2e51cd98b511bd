import { useMutation, useQueryClient } from '@tanstack/react-query'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import type { InputOf } from '@/lexicon/method.ts'
import type { AccountAccess } from './current-account.ts'

/** Takes the account out of deactivation. However it ends, what the server says of the account is read anew. */
export function useActivateAccount({ account, client }: AccountAccess) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: [account.id, 'activate'],
    mutationFn: () => client.call(activateAccount),
    onSettled: () => queries.invalidateQueries({ queryKey: [account.id] }),
  })
}

/**
 * Puts the account out of sight. However it ends, what the server says of the account is read anew before it is
 * settled: an answer that was lost on the way leaves open what was done.
 */
export function useDeactivateAccount({ account, client }: AccountAccess) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: [account.id, 'deactivate'],
    mutationFn: (input: InputOf<typeof deactivateAccount>) =>
      client.call(deactivateAccount, { input }),
    onSettled: () => queries.invalidateQueries({ queryKey: [account.id] }),
  })
}
