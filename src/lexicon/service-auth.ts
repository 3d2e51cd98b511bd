import type { CurrentNsid } from './generated/nsids.gen.ts'

/**
 * Methods that a service token is never made for: only the account itself may call them.
 *
 * Source: the list of protected methods of the reference PDS
 */
const protectedMethods: ReadonlySet<string> = new Set<CurrentNsid>([
  'com.atproto.admin.sendEmail',
  'com.atproto.identity.requestPlcOperationSignature',
  'com.atproto.identity.signPlcOperation',
  'com.atproto.identity.updateHandle',
  'com.atproto.server.activateAccount',
  'com.atproto.server.confirmEmail',
  'com.atproto.server.createAppPassword',
  'com.atproto.server.deactivateAccount',
  'com.atproto.server.getAccountInviteCodes',
  'com.atproto.server.getSession',
  'com.atproto.server.listAppPasswords',
  'com.atproto.server.requestAccountDelete',
  'com.atproto.server.requestEmailConfirmation',
  'com.atproto.server.requestEmailUpdate',
  'com.atproto.server.revokeAppPassword',
  'com.atproto.server.updateEmail',
])

const createAccount: CurrentNsid = 'com.atproto.server.createAccount'

/** Whether servers make a token for this method at all. They have the last word. */
export function mayNameInToken(nsid: string): boolean {
  return !protectedMethods.has(nsid)
}

/** Whether a plain app password gets no token for this method: direct messages, and moving the account. */
export function needsPrivilege(nsid: string): boolean {
  return nsid === createAccount || nsid.startsWith('chat.bsky.')
}
