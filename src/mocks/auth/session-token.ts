import { authRequired, invalidRequest, XrpcFault } from '../errors.ts'
import type { Pds } from '../pds.ts'
import { readJwt } from './jwt.ts'

const scopes = [
  'com.atproto.access',
  'com.atproto.appPass',
  'com.atproto.appPassPrivileged',
  'com.atproto.refresh',
  'com.atproto.signupQueued',
  'com.atproto.takendown',
] as const

export type Scope = (typeof scopes)[number]

export type Expected = {
  readonly typ: 'at+jwt' | 'refresh+jwt'
  readonly audience: string
  readonly admits: (scope: Scope) => boolean
  readonly expiredToo?: boolean
}

export type SessionToken = { readonly did: string; readonly scope: Scope; readonly jti: string }

/** The checks come in the reference server's order: one fault hides those after it. */
export async function verifySessionToken(pds: Pds, jwt: string, expected: Expected) {
  if (jwt === '') throw authRequired('Authentication Required', 'AuthMissing')
  const token = readJwt(jwt)
  const genuine =
    token?.header['alg'] === 'HS256' &&
    (await pds.hmac.verify(token.signed, token.signature)) &&
    token.header['typ'] === expected.typ &&
    token.claims['aud'] === expected.audience
  if (!genuine) throw invalidRequest('Token could not be verified', 'InvalidToken')
  const { exp, sub, scope, jti } = {
    exp: token.claims['exp'],
    sub: token.claims['sub'],
    scope: token.claims['scope'],
    jti: token.claims['jti'],
  }
  if (typeof exp === 'number' && !expected.expiredToo && exp * 1000 <= pds.clock.now()) {
    throw invalidRequest('Token has expired', 'ExpiredToken')
  }
  if (pds.state.revokedAccessTokens.has(jwt)) throw new XrpcFault(400, 'InvalidToken')
  if (typeof sub !== 'string') throw invalidRequest('Malformed token', 'InvalidToken')
  const allowed = scopes.find((candidate) => candidate === scope)
  if (allowed === undefined || !expected.admits(allowed))
    throw invalidRequest('Bad token scope', 'InvalidToken')
  return { did: sub, scope: allowed, jti: typeof jti === 'string' ? jti : '' }
}
