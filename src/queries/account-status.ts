import { queryOptions, useIsFetching, useMutation, useQueryClient } from '@tanstack/react-query'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import type { InputOf } from '@/lexicon/method.ts'
import type { AccountAccess } from './current-account.ts'

/** How complete the account is on its server. A taken-down account cannot ask. */
export function accountStatusQuery({ account, client }: AccountAccess) {
  return queryOptions({
    queryKey: [account.id, 'status'],
    queryFn: ({ signal }) => client.call(checkAccountStatus, { signal }),
    enabled: account.scope !== 'takendown' && account.state.name !== 'expired',
  })
}

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

/** Reads everything again that is known of an account and its server; `busy` while any of it is on its way. */
export function useReadAnew({ account }: AccountAccess): { busy: boolean; readAnew: () => void } {
  const queries = useQueryClient()
  const keys = [[account.id], ['service', account.service]]
  const ofAccount = useIsFetching({ queryKey: [account.id] })
  const ofService = useIsFetching({ queryKey: ['service', account.service] })
  return {
    busy: ofAccount + ofService > 0,
    readAnew: () => {
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
    },
  }
}
