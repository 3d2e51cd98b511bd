import { queryOptions } from '@tanstack/react-query'
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
