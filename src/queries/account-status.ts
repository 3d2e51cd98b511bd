import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
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
