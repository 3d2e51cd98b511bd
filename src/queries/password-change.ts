import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSessions } from '@/session/context.ts'
import type { Account, Sessions } from '@/session/sessions.ts'
import type { AccountAccess } from './current-account.ts'
import { type Revocation, revokeAppPasswords } from './revoke-app-passwords.ts'

/** What came of a new password besides that it is set. */
export type PasswordChange = {
  /** When it was set (epoch, ms). */
  at: number
  /** When the last access token that was out by then ends; undefined where tokens do not tell how long they live. */
  othersEndBy: number | undefined
  /** Why the session in this browser could not be made anew; undefined: it was. */
  problem?: { error: unknown }
  /** Of the app passwords that were to be revoked. */
  revocation: Revocation
}

/**
 * Gives what is done once the server has taken a new password: the session is made anew with it, and app passwords are
 * revoked. Plain functions, since a mutation would keep the password. They never reject.
 */
export function useFollowPasswordChange(access: AccountAccess) {
  const sessions = useSessions()
  const queries = useQueryClient()
  return (password: string, revoke: readonly string[]) =>
    followPasswordChange({ access, sessions, queries }, password, revoke)
}

type Given = { access: AccountAccess; sessions: Sessions; queries: QueryClient }

async function followPasswordChange(
  { access, sessions, queries }: Given,
  password: string,
  revoke: readonly string[],
): Promise<PasswordChange> {
  const { account } = access
  const at = Date.now()
  const problem = await sessions.signInAnew(account.id, password).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  // Also where the old session is all there is: its access token may still do.
  const revocation =
    revoke.length > 0
      ? await revokeAppPasswords(access, queries, revoke)
      : { revoked: [], left: [] }
  void queries.invalidateQueries({ queryKey: [account.id] })
  return { at, othersEndBy: endOf(account, at), revocation, ...(problem && { problem }) }
}

/** A server gives all its access tokens the same life. */
function endOf({ issuedAt, expiresAt }: Account, now: number): number | undefined {
  return expiresAt === undefined ? undefined : now + (expiresAt - issuedAt)
}
