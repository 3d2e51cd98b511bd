import { milliseconds } from '../clock.ts'
import { internalError } from '../errors.ts'
import type { Pds } from '../pds.ts'
import { createEmptyRepo } from '../repo/repo.ts'
import type { Account, InviteCode } from '../state.ts'
import type { SigningKey } from '../world/key-ring.ts'

export type NewAccount = {
  did: string
  handle: string
  email: string
  password?: string | undefined
  inviteCode?: InviteCode | undefined
  signingKey: SigningKey
  /** Came from another server: asleep until it is activated here. */
  migrated?: boolean
}

/** Writes a checked account down. A handle or address that is taken after all is a server error. */
export async function addAccount(pds: Pds, wanted: NewAccount): Promise<Account> {
  const now = pds.clock.now()
  const createdAt = new Date(now).toISOString()
  const { did, handle, email, password, inviteCode, signingKey, migrated } = wanted
  // Without a password the reference server keeps no e-mail address either.
  const login = password
    ? { email: email.toLowerCase(), password }
    : { email: null, password: null }
  const account: Account = {
    did,
    handle,
    ...login,
    emailConfirmedAt: null,
    emailAuthFactor: false,
    createdAt,
    takedownRef: null,
    deactivatedAt: migrated ? createdAt : null,
    deleteAfter: migrated ? new Date(now + milliseconds({ days: 3 })).toISOString() : null,
    invitesDisabled: false,
    signingKey,
    repo: await createEmptyRepo(did, signingKey, now),
    preferences: [],
  }
  const taken = [...pds.state.accounts.values()].some(
    (other) => other.handle === handle || (other.email !== null && other.email === account.email),
  )
  if (taken) throw internalError()
  inviteCode?.uses.push({ usedBy: did, usedAt: createdAt })
  pds.state.accounts.set(did, account)
  return account
}

/** Forgets the account; its invite codes and app passwords stay behind, as on the reference server. */
export function removeAccount({ state }: Pds, did: string): void {
  state.accounts.delete(did)
  state.blobs = state.blobs.filter((blob) => blob.did !== did)
  state.recordBlobs = state.recordBlobs.filter((blob) => blob.did !== did)
  for (const [id, token] of state.refreshTokens)
    if (token.did === did) state.refreshTokens.delete(id)
  for (const [key, code] of state.mailedCodes) if (code.did === did) state.mailedCodes.delete(key)
}
