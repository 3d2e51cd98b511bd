import type { Nsid } from './generated/nsids.gen.ts'

/**
 * What a method's lexicon does not say, as the reference PDS has it.
 *
 * - `credential`: what the Authorization header must carry. `optional`: nothing is needed, but the account
 *   itself is told more (its repository while it is deactivated). `none`: anything sent may be refused.
 * - `scope`: which access tokens will do; see {@link admits}.
 * - `checksTakedown`: answers AccountTakedown or AccountNotFound where the account is no longer in order.
 * - `kind`: what a second run does. `read` changes nothing. `sideEffectRead` is a query that makes
 *   something: it is never prefetched, cached or retried. `write` run twice leaves what one run leaves.
 *   `intent` run twice does it twice, or spends something (a mail, a code, a limit): one run for each
 *   time the person asks, and where the answer is lost, look before asking again.
 * - `mailedCode`, `password`: the body carries one. ExpiredToken and InvalidToken may then speak of the
 *   code; the call is never sent again without the person.
 * - `body`: what the request carries.
 *
 * Source: `@atproto/pds` 0.5.35, `auth-verifier` and the methods themselves.
 */
export type Policy = {
  readonly credential: 'none' | 'optional' | 'access' | 'refresh' | 'admin'
  readonly scope: Scope
  readonly checksTakedown: boolean
  readonly kind: 'read' | 'sideEffectRead' | 'write' | 'intent'
  readonly mailedCode: boolean
  readonly password: boolean
  readonly body: 'none' | 'json' | 'bytes'
}

/**
 * `full`: the account password's token. `standard`: an app password's too. The others add the token of an
 * account that is taken down, or waits in the sign-up queue.
 */
type Scope =
  | 'none'
  | 'full'
  | 'fullOrTakendown'
  | 'standard'
  | 'standardOrTakendown'
  | 'standardOrQueued'

type Access = Pick<Policy, 'credential' | 'scope' | 'checksTakedown'>
type Secrets = Pick<Policy, 'mailedCode' | 'password'>

const none: Secrets = { mailedCode: false, password: false }
const code: Secrets = { mailedCode: true, password: false }
const password: Secrets = { mailedCode: false, password: true }
const codeAndPassword: Secrets = { mailedCode: true, password: true }

const open: Access = { credential: 'none', scope: 'none', checksTakedown: false }
const admin: Access = { ...open, credential: 'admin' }
const refresh: Access = { ...open, credential: 'refresh' }
const self: Access = { ...open, credential: 'optional', scope: 'standardOrTakendown' }
const full: Access = { ...open, credential: 'access', scope: 'full' }
const fullOrTakendown: Access = { ...full, scope: 'fullOrTakendown' }
const standard: Access = { ...full, scope: 'standard' }
const standardOrTakendown: Access = { ...full, scope: 'standardOrTakendown' }
const standardOrQueued: Access = { ...full, scope: 'standardOrQueued' }
const fullInOrder: Access = { ...full, checksTakedown: true }
const standardInOrder: Access = { ...standard, checksTakedown: true }

function row(
  access: Access,
  kind: Policy['kind'],
  body: Policy['body'] = 'none',
  secrets: Secrets = none,
): Policy {
  return { ...access, kind, body, ...secrets }
}

/** Every method of every generation has a row; a name without one does not compile. */
const policies: Readonly<Record<Nsid, Policy>> = {
  _health: row(open, 'read'),
  'app.bsky.actor.getPreferences': row(standardOrTakendown, 'read'),
  'com.atproto.account.create': row(open, 'intent', 'json', password),
  'com.atproto.account.createInviteCode': row(admin, 'intent', 'json'),
  'com.atproto.account.delete': row(full, 'intent'),
  'com.atproto.account.get': row(full, 'read'),
  'com.atproto.account.requestPasswordReset': row(open, 'intent', 'json'),
  'com.atproto.account.resetPassword': row(open, 'write', 'json', codeAndPassword),
  'com.atproto.admin.deleteAccount': row(admin, 'intent', 'json'),
  'com.atproto.admin.disableAccountInvites': row(admin, 'write', 'json'),
  'com.atproto.admin.disableInviteCodes': row(admin, 'write', 'json'),
  'com.atproto.admin.enableAccountInvites': row(admin, 'write', 'json'),
  'com.atproto.admin.getAccountInfo': row(admin, 'read'),
  'com.atproto.admin.getAccountInfos': row(admin, 'read'),
  'com.atproto.admin.getInviteCodes': row(admin, 'read'),
  'com.atproto.admin.getSubjectStatus': row(admin, 'read'),
  'com.atproto.admin.sendEmail': row(admin, 'intent', 'json'),
  'com.atproto.admin.updateAccountEmail': row(admin, 'write', 'json'),
  'com.atproto.admin.updateAccountHandle': row(admin, 'write', 'json'),
  'com.atproto.admin.updateAccountPassword': row(admin, 'write', 'json', password),
  'com.atproto.admin.updateSubjectStatus': row(admin, 'write', 'json'),
  'com.atproto.identity.getRecommendedDidCredentials': row(standard, 'read'),
  'com.atproto.identity.requestPlcOperationSignature': row(fullOrTakendown, 'intent'),
  'com.atproto.identity.resolveHandle': row(open, 'read'),
  'com.atproto.identity.signPlcOperation': row(fullOrTakendown, 'intent', 'json', code),
  'com.atproto.identity.submitPlcOperation': row(standard, 'intent', 'json'),
  'com.atproto.identity.updateHandle': row(standardInOrder, 'write', 'json'),
  'com.atproto.repo.describeRepo': row(open, 'read'),
  'com.atproto.repo.importRepo': row(fullInOrder, 'write', 'bytes'),
  'com.atproto.repo.listMissingBlobs': row(standard, 'read'),
  'com.atproto.repo.uploadBlob': row(standardInOrder, 'write', 'bytes'),
  'com.atproto.server.activateAccount': row(full, 'write'),
  'com.atproto.server.checkAccountStatus': row(standard, 'read'),
  'com.atproto.server.confirmEmail': row(standardInOrder, 'write', 'json', code),
  'com.atproto.server.createAccount': row(open, 'intent', 'json', password),
  'com.atproto.server.createAppPassword': row(fullInOrder, 'intent', 'json'),
  'com.atproto.server.createInviteCode': row(admin, 'intent', 'json'),
  'com.atproto.server.createInviteCodes': row(admin, 'intent', 'json'),
  // The code is the auth factor's, which an entryway mails.
  'com.atproto.server.createSession': row(open, 'intent', 'json', codeAndPassword),
  'com.atproto.server.deactivateAccount': row(fullOrTakendown, 'write', 'json'),
  // Password and code prove who asks: the lexicon says that it takes a token, but it does not.
  'com.atproto.server.deleteAccount': row(open, 'intent', 'json', codeAndPassword),
  'com.atproto.server.deleteSession': row(refresh, 'write'),
  'com.atproto.server.describeServer': row(open, 'read'),
  // Makes the codes that the account has earned.
  'com.atproto.server.getAccountInviteCodes': row(fullInOrder, 'sideEffectRead'),
  // Every answer is a new token.
  'com.atproto.server.getServiceAuth': row(standardOrTakendown, 'sideEffectRead'),
  'com.atproto.server.getSession': row(standardOrQueued, 'read'),
  'com.atproto.server.listAppPasswords': row(standard, 'read'),
  // Spends the token: repeating it is safe only on servers that leave a grace period.
  'com.atproto.server.refreshSession': row(refresh, 'intent'),
  'com.atproto.server.requestAccountDelete': row(fullInOrder, 'intent'),
  'com.atproto.server.requestEmailConfirmation': row(standardInOrder, 'intent'),
  'com.atproto.server.requestEmailUpdate': row(fullInOrder, 'intent'),
  'com.atproto.server.requestPasswordReset': row(open, 'intent', 'json'),
  'com.atproto.server.reserveSigningKey': row(open, 'intent', 'json'),
  'com.atproto.server.resetPassword': row(open, 'write', 'json', codeAndPassword),
  'com.atproto.server.revokeAppPassword': row(standard, 'write', 'json'),
  'com.atproto.server.updateEmail': row(fullInOrder, 'write', 'json', code),
  'com.atproto.sync.getBlob': row(self, 'read'),
  'com.atproto.sync.getRepo': row(self, 'read'),
  'com.atproto.sync.getRepoStatus': row(open, 'read'),
  'com.atproto.sync.listBlobs': row(self, 'read'),
  'com.atproto.sync.listRepos': row(open, 'read'),
  'com.atproto.temp.checkHandleAvailability': row(open, 'read'),
}

/** The policy of a method. Throws a TypeError for one that no lexicon of ours names. */
export function policyOf(method: { readonly nsid: string }): Policy {
  const rows: Readonly<Record<string, Policy | undefined>> = policies
  const policy = Object.hasOwn(rows, method.nsid) ? rows[method.nsid] : undefined
  if (!policy) throw new TypeError(`No policy for ${method.nsid}.`)
  return policy
}

/** The `scope` claims of the reference PDS that do not stand for the whole account. */
const limited: ReadonlyMap<string, readonly Scope[]> = new Map([
  ['com.atproto.appPass', ['standard', 'standardOrTakendown', 'standardOrQueued']],
  ['com.atproto.appPassPrivileged', ['standard', 'standardOrTakendown', 'standardOrQueued']],
  ['com.atproto.takendown', ['fullOrTakendown', 'standardOrTakendown']],
  ['com.atproto.signupQueued', ['standardOrQueued']],
])

/**
 * Whether an access token with this `scope` claim may call a method. A claim that is absent or unknown is
 * taken for the whole account, since servers name theirs as they like; the server has the last word.
 */
export function admits(policy: Policy, tokenScope: string | undefined): boolean {
  const scopes = limited.get(tokenScope ?? '')
  return policy.credential !== 'access' || !scopes || scopes.includes(policy.scope)
}
