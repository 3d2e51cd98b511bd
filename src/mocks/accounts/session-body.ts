import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'
import { statusOf } from './find-account.ts'

/** What createSession, refreshSession and getSession tell of the account. */
export function sessionBody(pds: Pds, account: Account) {
  const { entryway, didDocInSessions } = pds.options
  return {
    did: account.did,
    handle: account.handle,
    didDoc: entryway || didDocInSessions ? pds.directory.document(account.did) : undefined,
    email: account.email ?? undefined,
    emailConfirmed: account.emailConfirmedAt !== null,
    // The reference server never sends it; undefined is not false.
    emailAuthFactor: entryway ? account.emailAuthFactor : undefined,
    ...statusOf(account),
  }
}
