import { InvalidAnswer, NoAnswer, ServerRefusal, type CallError } from '@/client/errors.ts'
import type { Method } from '@/lexicon/method.ts'
import { admits, policyOf } from '@/lexicon/policies.ts'
import type { BlockedReason, DegradedCause } from './sessions.ts'

/**
 * What an answer to refreshSession means for the session. `refused`: the server, in its own words, will not
 * take the token; `blocked`: it says so of the account; `failed`: anything else, which proves nothing: a
 * proxy, an overload, no network, a header lost on the way (`AuthMissing`).
 */
export type RefreshFailure =
  | { readonly kind: 'refused' }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason }
  | {
      readonly kind: 'failed'
      readonly cause: DegradedCause
      readonly resetAt?: number | undefined
    }

/** Names with which servers refuse a refresh token: reference, cocoon, pegasus, rsky; tranquil the last. */
const tokenRefusals = new Set(['ExpiredToken', 'InvalidToken', 'AuthenticationFailed'])

const blockedNames = new Map<string, BlockedReason>([
  ['AccountTakedown', 'takendown'],
  ['AccountSuspended', 'suspended'],
  ['AccountDeactivated', 'deactivated'],
  ['AccountNotFound', 'gone'],
])

/** A 401 with one of these is about something other than an access token that has run out. */
const otherThanToken = new Set([
  ...blockedNames.keys(),
  'AuthMissing',
  'AuthenticationRequired',
  'AuthFactorTokenRequired',
  'UntrustedIss',
])

export function classifyRefresh(error: CallError): RefreshFailure {
  if (error instanceof NoAnswer) {
    const { cause } = error
    return { kind: 'failed', cause: cause === 'aborted' ? 'unreachable' : cause }
  }
  if (error instanceof ServerRefusal) {
    const { status, error: name, resetAt } = error
    const reason = blockedBy(error)
    if (reason) return { kind: 'blocked', reason }
    if ([400, 401, 403].includes(status) && name && tokenRefusals.has(name)) {
      return { kind: 'refused' }
    }
    return { kind: 'failed', cause: causeOf(status), resetAt }
  }
  const status = error instanceof InvalidAnswer ? error.status : 0
  return { kind: 'failed', cause: causeOf(status) }
}

function causeOf(status: number): DegradedCause {
  if (status === 429) return 'limited'
  return status >= 500 ? 'server' : 'strange'
}

/** Why the account itself is held back, if that is what an error says. */
export function blockedBy(error: unknown): BlockedReason | undefined {
  if (!(error instanceof ServerRefusal)) return undefined
  // The reference PDS has no name for an account that was deleted, only this sentence.
  if (error.status === 400 && error.message.startsWith('Could not find user info')) return 'gone'
  const reason = blockedNames.get(error.error ?? '')
  return error.status === 401 || error.status === 403 ? reason : undefined
}

/** A refusal under a name that stands for access tokens and for mailed codes. */
export function isAmbiguous(error: unknown): boolean {
  if (!(error instanceof ServerRefusal) || error.status !== 400) return false
  return error.error === 'ExpiredToken' || error.error === 'InvalidToken'
}

/**
 * Whether the server refused a call for its access token, so that a new token may help. `claim` is the
 * token's scope: the right token of the wrong kind is refused under the same name. A call that carries a
 * code or a password is never judged so, since those expire and fail under the same names too.
 */
export function isTokenRefusal(
  error: unknown,
  method: Method,
  claim: string | undefined,
): error is ServerRefusal {
  const policy = policyOf(method)
  if (!(error instanceof ServerRefusal) || policy.mailedCode || policy.password) return false
  const { status, error: name, message } = error
  if (status === 401) return !name || !(otherThanToken.has(name) || method.errors.includes(name))
  if (!isAmbiguous(error)) return false
  return name === 'ExpiredToken' || (admits(policy, claim) && message !== 'Bad token scope')
}
