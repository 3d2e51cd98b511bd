import type {
  CurrentNsid,
  Generation2022Nsid,
  Generation2023MarchNsid,
  Generation2023MayNsid,
} from './generated/nsids.gen.ts'
import type { Generation } from './generations.ts'

/** What the methods of 2022 are called today; the one that no server ever filled in is gone. */
const successors2022: Readonly<Record<Generation2022Nsid, CurrentNsid | undefined>> = {
  'com.atproto.account.create': 'com.atproto.server.createAccount',
  'com.atproto.account.createInviteCode': 'com.atproto.server.createInviteCode',
  'com.atproto.account.delete': 'com.atproto.server.deleteAccount',
  'com.atproto.account.get': undefined,
  'com.atproto.account.requestPasswordReset': 'com.atproto.server.requestPasswordReset',
  'com.atproto.account.resetPassword': 'com.atproto.server.resetPassword',
}

const methods2023: Readonly<Record<Generation2023MarchNsid, '2023-03'>> &
  Readonly<Record<Exclude<Generation2023MayNsid, Generation2023MarchNsid>, '2023-05'>> = {
  'com.atproto.server.createAccount': '2023-03',
  'com.atproto.server.createInviteCode': '2023-03',
  'com.atproto.server.createSession': '2023-03',
  'com.atproto.server.deleteAccount': '2023-03',
  'com.atproto.server.deleteSession': '2023-03',
  'com.atproto.server.describeServer': '2023-03',
  'com.atproto.server.getSession': '2023-03',
  'com.atproto.server.refreshSession': '2023-03',
  'com.atproto.server.requestAccountDelete': '2023-03',
  'com.atproto.server.requestPasswordReset': '2023-03',
  'com.atproto.server.resetPassword': '2023-03',
  'com.atproto.server.createAppPassword': '2023-05',
  'com.atproto.server.createInviteCodes': '2023-05',
  'com.atproto.server.getAccountInviteCodes': '2023-05',
  'com.atproto.server.listAppPasswords': '2023-05',
  'com.atproto.server.revokeAppPassword': '2023-05',
}

/**
 * The generation that brought a method of today, under whatever name; undefined for a method that is none of the
 * account's (`com.atproto.server`), of which the older lexicons say nothing.
 */
export function sinceOf({ nsid }: { readonly nsid: string }): Generation | undefined {
  if (!nsid.startsWith('com.atproto.server.')) return undefined
  if (Object.values<string | undefined>(successors2022).includes(nsid)) return '2022-account'
  return new Map<string, Generation>(Object.entries(methods2023)).get(nsid) ?? 'current'
}
