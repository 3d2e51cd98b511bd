import type { Client } from '@/client/client.ts'
import type { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import type { Generation, OlderGeneration } from '@/lexicon/generations.ts'
import type { InputOf } from '@/lexicon/method.ts'

/**
 * Names one account in this console: the origin of the service it was signed in at, and its DID. Equal
 * DIDs on two services (a migration) are two accounts. Stable across reloads and tabs; good as the first
 * part of a query key.
 */
export type AccountId = string

/** What the access token allows, as its `scope` claim says; see protocol notes on app passwords. */
export type AccountScope =
  | 'full'
  | 'appPassword'
  | 'appPasswordPrivileged'
  | 'takendown'
  | 'unknown'

/** One signed-in account, as the interface shows it. Holds no token. Times are epoch milliseconds. */
export type Account = {
  readonly id: AccountId
  /** Origin of the service signed in at; every request with a credential goes there. */
  readonly service: string
  readonly did: string
  readonly handle: string
  readonly email?: string
  readonly emailConfirmed?: boolean
  /** Absent (not false) where the server does not say: reference PDSes never do. */
  readonly emailAuthFactor?: boolean
  readonly scope: AccountScope
  readonly state: SessionState
  /** When the access token in use was received. */
  readonly issuedAt: number
  /** When it runs out, by this machine's clock; absent when the server's tokens do not tell. */
  readonly expiresAt?: number
  /**
   * From when on a visible tab that looks at the account renews the token by itself; absent when the token does not
   * tell, and when it cannot be renewed.
   */
  readonly renewsAt?: number
  /** When a session that is not renewed ends on the server; absent as above. */
  readonly renewableUntil?: number
  /** Whether the session outlives this tab. */
  readonly persistent: boolean
  readonly lastUsedAt: number
  /**
   * The PDS that the DID document in the server's own answers names, when it is another origin than `service`:
   * the PDS behind an entryway, or a new home. Absent where the server sends none, as reference PDSes do.
   */
  readonly movedTo?: string
  /** What the server speaks, where that is not the protocol of today; see `learn`. */
  readonly generation?: OlderGeneration
  /** The DID of the PDS that the access token is meant for: behind an entryway, not the service's own. */
  readonly audience?: string
}

/**
 * Why a session cannot renew its token just now:
 * `offline`, `unreachable`, `timeout`: no answer; `limited`: too many requests; `server`: it failed (5xx);
 * `strange`: an answer no PDS would give (a proxy, a captive portal); `identity`: an answer for somebody
 * else, which was thrown away; `refused`: the server refuses the newest token: once, which is asked again
 * a few seconds later, or for good, and then the session works on until its access token runs out.
 */
export type DegradedCause =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'limited'
  | 'server'
  | 'strange'
  | 'identity'
  | 'refused'

/**
 * Why a session is over and wants a new sign-in: `refused`, the server refused its newest token, twice;
 * `answerLost`, the same after a renewal whose answer never arrived, on a server that lets no token be used
 * again; `unreadable`, what this browser had stored cannot be read any more; `limited`, the access token of
 * a taken-down account ran out, which has no other; `unrenewable`, the same on a server that renews none.
 */
export type ExpiredReason = 'refused' | 'answerLost' | 'unreadable' | 'limited' | 'unrenewable'

export type BlockedReason = 'takendown' | 'deactivated' | 'suspended' | 'gone'

/**
 * `active` and `refreshing` need nothing. `degraded`: tokens are kept, the next try is at `nextTryAt` (epoch
 * ms), sooner when the network or the tab comes back. `expired`: sign in again; handle and service are kept.
 * `blocked`: the server says so of the account; calls still go out and do what the server allows.
 */
export type SessionState =
  | { readonly name: 'active' }
  | { readonly name: 'refreshing' }
  | { readonly name: 'degraded'; readonly cause: DegradedCause; readonly nextTryAt: number }
  | { readonly name: 'expired'; readonly reason: ExpiredReason }
  | { readonly name: 'blocked'; readonly reason: BlockedReason }
  | { readonly name: 'signingOut' }

/**
 * Why nothing outlives this tab: `insecure`, the console was not loaded over https or from loopback;
 * `unavailable`, the browser offers no storage (private mode, switched off); `blocked`, another tab holds an
 * older version open; `slow`, storage did not open within 3 s; `full`, it takes no more.
 */
export type StorageReason = 'insecure' | 'unavailable' | 'blocked' | 'slow' | 'full'

/** What is known now. The same object until something changes. */
export type SessionsSnapshot = {
  /** False until `load()` has read what is stored. */
  readonly ready: boolean
  /** Most recently signed in first. */
  readonly accounts: readonly Account[]
  /**
   * The account this tab looks at: chosen, signed in to, or used last. Absent when nobody is signed in, and
   * after another tab signed that account out, so that no other takes its place unasked.
   */
  readonly currentId?: AccountId
  readonly storage: 'persistent' | 'memory'
  readonly storageReason?: StorageReason
}

/**
 * How a sign-out went on the server; here it is always done. Unconfirmed: the server did not take it, so
 * the session may live there until `aliveUntil` (epoch ms; Infinity when its token does not tell); the console
 * asks again until `retryUntil`. `cannotEnd`: it knows no way to end sessions, and is asked nothing. `accessUntil`
 * is how long an access token may still be taken: PDSes cannot end those early.
 */
export type SignOutResult = {
  readonly id: AccountId
  readonly service: string
  readonly handle: string
  readonly accessUntil?: number | undefined
} & (
  | { readonly confirmed: true }
  | {
      readonly confirmed: false
      readonly aliveUntil?: number
      readonly retryUntil?: number
      readonly cannotEnd?: true
    }
)

export type SignInOptions = {
  /** Origin of the service. */
  service: string
  /** Handle, DID or e-mail address, ready to send. */
  identifier: string
  password: string
  /** The code that was mailed after `AuthFactorTokenRequired`. */
  authFactorToken?: string
  /** Signs in to a taken-down account, for what the server still allows it. */
  allowTakendown?: boolean
  /** False: the session ends with this tab and is never stored. Default true. */
  persistent?: boolean
  /** What the service is known to speak. */
  generation?: Generation | undefined
}

export type SignUpOptions = InputOf<typeof createAccount> & {
  /** Origin of the service. */
  service: string
  persistent?: boolean
  generation?: Generation | undefined
}

/**
 * The accounts signed in to in this browser. Every promise settles within 60 s.
 *
 * Errors: the client's (`ServerRefusal`, `InvalidAnswer`, `NoAnswer`) and `NotSignedIn`.
 */
export type Sessions = {
  readonly snapshot: () => SessionsSnapshot
  /** Calls back on every change of the snapshot; the function returned ends that. */
  readonly subscribe: (listener: () => void) => () => void
  /** Reads what is stored. Sends nothing. Never rejects: without storage, memory is used. */
  readonly load: () => Promise<void>
  /**
   * Signs in and makes the account the current one. A deactivated account is signed in `blocked`. Rejects
   * with the client's errors: `ServerRefusal` named `AuthFactorTokenRequired`, `AccountTakedown`,
   * `AuthenticationRequired` (wrong identifier or password). Throws a TypeError for a service that is no
   * https or loopback origin.
   */
  readonly signIn: (given: SignInOptions) => Promise<Account>
  /**
   * Makes the session of an account anew, after its password was changed or when it has expired: for the same DID at the
   * same service, kept as long as the old one, with all that this password opens. `authFactorToken` is the code that was
   * mailed after `AuthFactorTokenRequired`. Rejects with the client's errors as `signIn`
   * does, with `InvalidAnswer` if the server signs somebody else in, and with `NotSignedIn` if the account was signed
   * out here in the meantime; the old session is then left as it was.
   */
  readonly signInAnew: (
    id: AccountId,
    password: string,
    authFactorToken?: string,
  ) => Promise<Account>
  /** Creates an account, and signs in to it. Rejects with the client's errors. */
  readonly signUp: (given: SignUpOptions) => Promise<Account>
  /**
   * Calls methods as this account: with a fresh token, and once again after a renewal when the server
   * refused the token itself (never a call that carries a mailed code or a password). Calls that need no
   * credential go without one. The answer of a call that outlived its session is dropped: the call rejects
   * with `NotSignedIn`. The same object for the same account.
   */
  readonly client: (id: AccountId) => Client
  /** Makes an account the current one of this tab. */
  readonly select: (id: AccountId) => void
  /**
   * Signs out: here at once, then on the server, where it ends this session's tokens, those it replaced in
   * the last two hours too. What the server did not take is asked again for 24 h. The account used before
   * becomes the current one. Rejects with `NotSignedIn` if the account is not signed in.
   */
  readonly signOut: (id: AccountId) => Promise<SignOutResult>
  readonly signOutAll: () => Promise<SignOutResult[]>
  /** Remembers, for the accounts of a service, which generation of the protocol it was found to speak. */
  readonly learn: (service: string, generation: Generation) => void
  /** Takes an account off the list as `signOut` does, without waiting for the server. */
  readonly forget: (id: AccountId) => Promise<void>
  /**
   * Tries to renew the token of a `degraded` account now rather than at `nextTryAt`. Does nothing where the server asked
   * for patience, or has refused the token itself.
   */
  readonly tryNow: (id: AccountId) => void
  /**
   * Erases an account that its server has deleted: tokens, what was still to be told the server, hints, in every
   * tab. The server is asked nothing. The account used before becomes the current one. Rejects when storage fails;
   * the tabs have let go of the account even then.
   */
  readonly erase: (id: AccountId) => Promise<void>
  /** Whether this console has sent a password for this identifier to this service before. */
  readonly hasSentPasswordTo: (service: string, identifier: string) => boolean
  /**
   * Begins to renew the current account's token in time while the tab is visible, to try again after
   * failures, and to follow other tabs. The function returned ends that.
   */
  readonly start: () => () => void
}
