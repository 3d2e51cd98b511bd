/**
 * Which methods of the current generation the console speaks. The older generations are taken whole,
 * from the documents in `lexicons/`.
 */
const server = [
  'activateAccount',
  'checkAccountStatus',
  'confirmEmail',
  'createAccount',
  'createAppPassword',
  'createInviteCode',
  'createInviteCodes',
  'createSession',
  'deactivateAccount',
  'deleteAccount',
  'deleteSession',
  'describeServer',
  'getAccountInviteCodes',
  'getServiceAuth',
  'getSession',
  'listAppPasswords',
  'refreshSession',
  'requestAccountDelete',
  'requestEmailConfirmation',
  'requestEmailUpdate',
  'requestPasswordReset',
  'reserveSigningKey',
  'resetPassword',
  'revokeAppPassword',
  'updateEmail',
]

const identity = [
  'getRecommendedDidCredentials',
  'requestPlcOperationSignature',
  'resolveHandle',
  'signPlcOperation',
  'submitPlcOperation',
  'updateHandle',
]

const sync = ['getBlob', 'getRepo', 'getRepoStatus', 'listBlobs', 'listRepos']

const repo = ['describeRepo', 'importRepo', 'listMissingBlobs', 'uploadBlob']

const admin = [
  'deleteAccount',
  'disableAccountInvites',
  'disableInviteCodes',
  'enableAccountInvites',
  'getAccountInfo',
  'getAccountInfos',
  'getInviteCodes',
  'getSubjectStatus',
  'sendEmail',
  'updateAccountEmail',
  'updateAccountHandle',
  'updateAccountPassword',
  'updateSubjectStatus',
]

export const currentMethodIds: readonly string[] = [
  '_health',
  'app.bsky.actor.getPreferences',
  ...under('com.atproto.admin', admin),
  ...under('com.atproto.identity', identity),
  ...under('com.atproto.repo', repo),
  ...under('com.atproto.server', server),
  ...under('com.atproto.sync', sync),
  'com.atproto.temp.checkHandleAvailability',
]

/**
 * Documents of shared definitions. A union checks only those of its members that come from these or from
 * a method in scope; the others pass as open objects.
 */
export const sharedDocumentIds: readonly string[] = [
  'com.atproto.admin.defs',
  'com.atproto.repo.strongRef',
  'com.atproto.server.defs',
]

function under(authority: string, names: readonly string[]): string[] {
  return names.map((name) => `${authority}.${name}`)
}
