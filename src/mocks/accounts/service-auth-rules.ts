import { mayNameInToken, needsPrivilege } from '@/lexicon/service-auth.ts'
import type { Scope } from '../auth/session-token.ts'
import { invalidRequest } from '../errors.ts'

const did = /^did:(?:plc:[a-z2-7]{24}|web:[a-zA-Z0-9.\-%]+)(?:#[^#\s]+)?$/u

type Wanted = { aud: string; exp?: number | undefined; lxm?: string | undefined }

/** Throws the first reason not to give this token. `now` in milliseconds. */
export function checkServiceAuth(scope: Scope, { aud, exp, lxm }: Wanted, now: number): void {
  if (!did.test(aud)) {
    throw invalidRequest('aud must be a valid atproto DID or did#serviceId reference')
  }
  if (scope === 'com.atproto.takendown' && lxm !== 'com.atproto.server.createAccount') {
    throw invalidRequest('Bad token scope', 'InvalidToken')
  }
  if (
    lxm &&
    needsPrivilege(lxm) &&
    (scope === 'com.atproto.appPass' || scope === 'com.atproto.takendown')
  ) {
    throw invalidRequest(
      `insufficient access to request a service auth token for the following method: ${lxm}`,
    )
  }
  if (exp) checkExpiry(exp * 1000 - now, lxm !== undefined)
  if (lxm !== undefined && !mayNameInToken(lxm)) {
    throw invalidRequest(
      `cannot request a service auth token for the following protected method: ${lxm}`,
    )
  }
}

function checkExpiry(left: number, hasMethod: boolean): void {
  if (left < 0) throw invalidRequest('expiration is in past', 'BadExpiration')
  if (left > 60 * 60 * 1000) {
    throw invalidRequest(
      'cannot request a token with an expiration more than an hour in the future',
      'BadExpiration',
    )
  }
  if (!hasMethod && left > 60 * 1000) {
    throw invalidRequest(
      'cannot request a method-less token with an expiration more than a minute in the future',
      'BadExpiration',
    )
  }
}
