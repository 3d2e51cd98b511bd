import { invalidRequest, type XrpcFault } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'
import { documentFault, submitOperation, writeUpdate } from './did-document.ts'
import { anyAccount, findAccount, findAccountByEmail } from './find-account.ts'
import { checkHandle } from './handle-rules.ts'
import { forgetMailedCode, forgetMailedCodes } from './mail.ts'
import { revokeSessions } from './sessions.ts'

/** The new address is unconfirmed, even if it is the old one; all mailed codes are void. */
export function changeEmail(pds: Pds, account: Account, given: string, taken: XrpcFault): void {
  const email = given.toLowerCase()
  const owner = findAccountByEmail(pds, email, anyAccount)
  if (owner !== undefined && owner !== account) throw taken
  if (account.password !== null) account.email = email
  account.emailConfirmedAt = null
  forgetMailedCodes(pds, account.did)
}

export function emailTaken(): XrpcFault {
  return invalidRequest('This email address is already in use, please use a different email.')
}

/** Ends every session that can be ended; an unknown DID is no error. */
export function changePassword(pds: Pds, did: string, password: string): void {
  const account = pds.state.accounts.get(did)
  if (account && account.password !== null) account.password = password
  forgetMailedCode(pds, did, 'reset_password')
  revokeSessions(pds, (token) => token.did === did)
}

export async function changeHandle(
  pds: Pds,
  did: string,
  given: string,
  rules: { anyWord?: boolean } = {},
): Promise<void> {
  const account = findAccount(pds, did, { deactivated: true })
  if (account === undefined) throw invalidRequest('Account not found')
  const handle = await checkHandle(pds, given, { ...rules, did })
  const owner = findAccount(pds, handle, anyAccount)
  if (owner !== undefined && owner !== account) {
    throw invalidRequest(`Handle already taken: ${handle}`, 'HandleNotAvailable')
  }
  const [, ...others] = pds.directory.data(did)?.alsoKnownAs ?? []
  const update = await writeUpdate(pds, did, { alsoKnownAs: [`at://${handle}`, ...others] })
  await submitOperation(pds, did, update)
  account.handle = handle
}

export function deactivate(pds: Pds, did: string, deleteAfter: string | null): void {
  const account = pds.state.accounts.get(did)
  if (account === undefined) throw invalidRequest('Account not found')
  account.deactivatedAt = new Date(pds.clock.now()).toISOString()
  account.deleteAfter = deleteAfter
}

export async function activate(pds: Pds, did: string): Promise<void> {
  const fault = await documentFault(pds, did)
  if (fault !== undefined) throw invalidRequest(fault)
  const account = findAccount(pds, did, { deactivated: true })
  if (account === undefined) throw invalidRequest('user not found', 'AccountNotFound')
  account.deactivatedAt = null
  account.deleteAfter = null
}

/** null lifts a takedown. Either way every session ends. */
export function takeDown(pds: Pds, did: string, takedownRef: string | null): void {
  const account = pds.state.accounts.get(did)
  if (account) account.takedownRef = takedownRef
  revokeSessions(pds, (token) => token.did === did)
}
