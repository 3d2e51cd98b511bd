import type { NamedMethod } from '@/lexicon/features.ts'
import { policyOf } from '@/lexicon/policies.ts'
import { type Answer, refusalOf } from './unknown-method.ts'

/**
 * Why a feature counts as there, lacking, or neither. `knows`: the server knows the method. `notImplemented`,
 * `notFound`, `noService`, `passedOn`: how it refused the method itself (501; 404; 400, it would pass the call on
 * and has nowhere to; 502, it did and nobody took it). `tooOld`: its generation of the protocol was before that.
 * `needsToken`: it wants a token before it says anything, for unknown methods too. `limited` (429), `inTrouble` (5xx),
 * `silent`: no word on the matter. `unclear`: any other.
 */
export type Support =
  | { verdict: 'supported'; reason: 'knows' }
  | {
      verdict: 'missing'
      reason: 'notImplemented' | 'notFound' | 'noService' | 'passedOn' | 'tooOld'
    }
  | { verdict: 'unknown'; reason: 'needsToken' | 'limited' | 'inTrouble' | 'silent' | 'unclear' }

export const knows: Support = { verdict: 'supported', reason: 'knows' }

/**
 * What the first question tells: the method was named under the verb that it does not have (a GET of a procedure, a
 * POST of a query), without credentials or body, so that nothing can come of it. The reference PDS says "Incorrect
 * HTTP method" of what it knows (before 0.5 "Bad token method", and that of little), other servers 405. Undefined: ask with the right verb, if {@link mayAskOutright}.
 *
 * Source: https://atproto.com/specs/xrpc and the handling of unknown methods in the reference PDS
 */
export function judgeOtherVerb(answer: Answer): Support | undefined {
  if (answer?.status === 405) return knows
  // The name alone, InvalidRequest, is also that of "No service configured".
  const tellsVerb = /HTTP method|method not allowed|^Bad token method/i
  if (answer?.status === 400 && tellsVerb.test(answer.message ?? '')) {
    return knows
  }
  const refusal = refusalOf(answer)
  // A router that goes by verb and path says 404 to what it would know by its own verb.
  if (refusal && refusal !== 'notFound') return { verdict: 'missing', reason: refusal }
  return undefined
}

/**
 * Whether a method may be named under its own verb without credentials: a read, or something that no server
 * does for a stranger.
 */
export function mayAskOutright(method: NamedMethod): boolean {
  const { credential } = policyOf(method)
  return method.type === 'query' || (credential !== 'none' && credential !== 'optional')
}

/** What both questions tell together; the second is undefined as well where it may not be asked. */
export function judgeBoth(first: Answer, second: Answer): Support {
  const refusal = refusalOf(second)
  if (refusal) return { verdict: 'missing', reason: refusal }
  if (!second || second.isPage) return { verdict: 'unknown', reason: whyUntold(second ?? first) }
  const isWanted = second.status === 401 || second.status === 403
  // To a method that it does not know, a server says the same whatever the verb. Some break down over a missing part.
  const brokeDown = second.status === 500 && second.error === 'InternalServerError'
  if ((isWanted || brokeDown) && refusalOf(first)) return knows
  // It looked at the query or the body.
  if (second.status < 300 || second.status === 400) return knows
  return { verdict: 'unknown', reason: isWanted ? 'needsToken' : whyUntold(second) }
}

function whyUntold(answer: Answer) {
  if (!answer) return 'silent'
  if (answer.status === 429) return 'limited'
  if (answer.status >= 500) return 'inTrouble'
  return 'unclear'
}
