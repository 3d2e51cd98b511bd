import type { CurrentNsid } from './generated/nsids.gen.ts'

/** A method that is named to a server, not called: without what goes in and comes out, which would weigh on a page. */
export type NamedMethod = { readonly nsid: CurrentNsid; readonly type: 'query' | 'procedure' }

/** `before`: the method that did for it on servers of older generations. */
export type FeatureMethod = NamedMethod & { readonly before?: CurrentNsid }

/** What the console offers, each with the method that a server must have for it. */
export const features = [
  { feature: 'signUp', nsid: 'com.atproto.server.createAccount', type: 'procedure' },
  { feature: 'passwordReset', nsid: 'com.atproto.server.resetPassword', type: 'procedure' },
  { feature: 'appPasswords', nsid: 'com.atproto.server.createAppPassword', type: 'procedure' },
  { feature: 'emailConfirmation', nsid: 'com.atproto.server.confirmEmail', type: 'procedure' },
  { feature: 'emailChange', nsid: 'com.atproto.server.updateEmail', type: 'procedure' },
  { feature: 'inviteCodes', nsid: 'com.atproto.server.getAccountInviteCodes', type: 'query' },
  {
    feature: 'inviteMaking',
    nsid: 'com.atproto.server.createInviteCodes',
    type: 'procedure',
    before: 'com.atproto.server.createInviteCode',
  },
  { feature: 'inviteListing', nsid: 'com.atproto.admin.getInviteCodes', type: 'query' },
  { feature: 'accountStatus', nsid: 'com.atproto.server.checkAccountStatus', type: 'query' },
  { feature: 'deactivation', nsid: 'com.atproto.server.deactivateAccount', type: 'procedure' },
  { feature: 'export', nsid: 'com.atproto.sync.getRepo', type: 'query' },
  { feature: 'fileExport', nsid: 'com.atproto.sync.listBlobs', type: 'query' },
  {
    feature: 'deletion',
    nsid: 'com.atproto.server.requestAccountDelete',
    type: 'procedure',
    before: 'com.atproto.server.deleteAccount',
  },
  { feature: 'serviceTokens', nsid: 'com.atproto.server.getServiceAuth', type: 'query' },
  { feature: 'signingKeys', nsid: 'com.atproto.server.reserveSigningKey', type: 'procedure' },
] as const satisfies readonly (FeatureMethod & { feature: string })[]

export type Feature = (typeof features)[number]['feature']
