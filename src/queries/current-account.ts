import type { Client } from '@/client/client.ts'
import { useSessions, useSnapshot } from '@/session/context.ts'
import type { Account } from '@/session/sessions.ts'

/** An account, and the way to call methods as it. */
export type AccountAccess = { account: Account; client: Client }

/** The account that this tab looks at. For pages that are shown only to somebody who is signed in. */
export function useCurrentAccount(): AccountAccess {
  const sessions = useSessions()
  const { accounts, currentId } = useSnapshot()
  const account = accounts.find(({ id }) => id === currentId)
  if (!account) throw new Error('Nobody is signed in')
  return { account, client: sessions.client(account.id) }
}
