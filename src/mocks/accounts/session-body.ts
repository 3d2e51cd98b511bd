import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'
import { statusOf } from './find-account.ts'

/** What createSession, refreshSession and getSession tell of the account. */
export function sessionBody(pds: Pds, account: Account) {
  const { entryway, didDocInSessions, authFactor } = pds.options
  return {
    did: account.did,
    handle: account.handle,
    didDoc: entryway || didDocInSessions ? pds.directory.document(account.did) : undefined,
    email: account.email ?? undefined,
    emailConfirmed: account.emailConfirmedAt !== null,
    // The reference server never sends it; undefined is not false.
    emailAuthFactor: entryway || authFactor ? account.emailAuthFactor : undefined,
    ...statusOf(account),
  }
}

/** What a renewal tells of the account; servers of few words say who it is and how it stands. */
export function renewalBody(pds: Pds, account: Account) {
  const body = sessionBody(pds, account)
  if (!pds.options.leanSessions) return body
  const { did, handle, active, status } = body
  const untold = { didDoc: undefined, email: undefined, emailConfirmed: undefined }
  return { did, handle, active, status, ...untold, emailAuthFactor: undefined }
}
