import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import type { AccountAccess } from './current-account.ts'

/**
 * What the server says of the account now. The session learns it on the way, so that every page shows it: read
 * the `Account` for that, and this for whether it could be asked. A taken-down account cannot ask.
 */
export function sessionQuery({ account, client }: AccountAccess) {
  return queryOptions({
    queryKey: [account.id, 'session'],
    queryFn: ({ signal }) => client.call(getSession, { signal }),
    // Those of 2022 have nothing to ask.
    enabled:
      account.scope !== 'takendown' &&
      account.generation !== '2022-account' &&
      account.state.name !== 'expired',
  })
}

/** Asks the server now, whatever is under way or known, and shows what it says everywhere. */
export async function readSessionAnew(access: AccountAccess, queries: QueryClient) {
  const options = sessionQuery(access)
  // What is on its way already may be from before a change.
  await queries.cancelQueries({ queryKey: options.queryKey })
  return queries.query({ ...options, staleTime: 0 })
}
