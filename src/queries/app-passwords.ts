import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Client } from '@/client/client.ts'
import {
  type AppPassword,
  listAppPasswords,
} from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import type { Account } from '@/session/sessions.ts'
import type { AccountAccess } from './current-account.ts'

export type { AppPassword }

/**
 * How long access tokens go on after the app password they were got with was revoked (ms): as long as a reference
 * server makes them last. No server ends them sooner.
 */
export const accessOutlivesMs = 2 * 3_600_000

export function appPasswordsKey({ id }: Pick<Account, 'id'>) {
  return [id, 'app-passwords'] as const
}

/** The app passwords of an account, newest first; their secrets are never told again. */
export function appPasswordsQuery({ account, client }: AccountAccess) {
  return queryOptions({
    queryKey: appPasswordsKey(account),
    queryFn: ({ signal }) => readList(client, signal),
    enabled: account.scope !== 'takendown' && account.state.name !== 'expired',
  })
}

/** Asks the server now, whatever is under way or known, and shows what it says everywhere. */
export async function readAppPasswordsAnew(
  { account, client }: AccountAccess,
  queries: QueryClient,
): Promise<readonly AppPassword[]> {
  const queryKey = appPasswordsKey(account)
  await queries.cancelQueries({ queryKey })
  const fresh = await readList(client)
  queries.setQueryData(queryKey, fresh)
  return fresh
}

async function readList(client: Client, signal?: AbortSignal): Promise<AppPassword[]> {
  const { passwords } = await client.call(listAppPasswords, { signal })
  return passwords
    .map((password) => ({ password, at: Date.parse(password.createdAt) || 0 }))
    .toSorted((a, b) => b.at - a.at)
    .map(({ password }) => password)
}
