import { admits, type Policy } from '@/lexicon/policies.ts'
import { anyAccount, findAccount } from '../accounts/find-account.ts'
import { authRequired, internalError, invalidRequest, XrpcFault } from '../errors.ts'
import type { Pds } from '../pds.ts'
import { isAdmin, readAuthorization } from './authorization-header.ts'
import { readJwt } from './jwt.ts'
import { verifyServiceToken } from './service-token.ts'
import { type Scope, type SessionToken, verifySessionToken } from './session-token.ts'

export type AccessRequest = {
  readonly pds: Pds
  readonly request: Request
  readonly nsid: string
  readonly policy: Policy
  /** Says that the answer depends on who asks; headers then tell caches so. */
  private(): void
}

/** Who may call a method: proves the caller, or throws the refusal. */
export type Access<Caller> = (request: AccessRequest) => Promise<Caller> | Caller

export type SessionCaller = { readonly did: string; readonly scope: Scope }

/** Anybody; an Authorization header is not even read. */
export const anybody: Access<undefined> = () => undefined

/** The bearer of an access token whose scope the method's policy admits. */
export const session: Access<SessionCaller> = async (asked) => {
  const { pds, request, policy } = asked
  const authorization = readAuthorization(request)
  asked.private()
  if (authorization === undefined) throw authRequired('Authentication Required', 'AuthMissing')
  if (authorization.scheme === 'DPoP') throw authRequired('Malformed token', 'invalid_token')
  if (authorization.scheme === 'Basic') {
    throw invalidRequest('Unexpected authorization type', 'InvalidToken')
  }
  const caller = await verifySessionToken(pds, authorization.value, {
    typ: 'at+jwt',
    audience: pds.audiences.access,
    admits: (scope) =>
      scope !== 'com.atproto.refresh' && admits({ ...policy, credential: 'access' }, scope),
  })
  if (policy.checksTakedown) assertStanding(pds, caller.did)
  return caller
}

/** The bearer of a refresh token. */
export const refresh: Access<SessionToken> = (asked) => readRefreshToken(asked)

/** The bearer of a refresh token, be it past its time; or, on servers that want it, of an access token. */
export const signOut: Access<{ jti: string } | { accessJwt: string }> = async (asked) => {
  if (asked.pds.options.signOutWith === 'refresh') return readRefreshToken(asked, true)
  await session(asked)
  return { accessJwt: readAuthorization(asked.request)?.value ?? '' }
}

export const admin: Access<'admin'> = (asked) => {
  asked.private()
  if (!isAdmin(asked.request, asked.pds.options.adminPassword)) throw authRequired()
  return 'admin'
}

/** The administrator or the moderation service; the mock has none of the latter. */
export const moderator: Access<'admin'> = (asked) => {
  const authorization = readAuthorization(asked.request)
  if (authorization?.scheme !== 'Bearer') return admin(asked)
  asked.private()
  throw authRequired('Untrusted issuer', 'UntrustedIss')
}

/** Anybody, or somebody who brings a DID and a service token by its key. */
export const anybodyOrService: Access<{ did: string } | undefined> = async (asked) => {
  const authorization = readAuthorization(asked.request)
  asked.private()
  if (authorization === undefined) return undefined
  if (authorization.scheme !== 'Bearer') throw authRequired('Invalid authorization header')
  return { did: await verifyServiceToken(asked.pds, authorization.value, asked.nsid) }
}

/** Anybody; the account itself and the administrator see more. */
export const anybodyOrSelf: Access<SessionCaller | 'admin' | undefined> = async (asked) => {
  const authorization = readAuthorization(asked.request)
  if (authorization?.scheme === 'Basic') return admin(asked)
  if (authorization) return session(asked)
  asked.private()
  return undefined
}

/** A session, or a service token; what is no JWT at all trips the reference server up. */
export const sessionOrService: Access<{ did: string }> = async (asked) => {
  const authorization = readAuthorization(asked.request)
  if (authorization?.scheme !== 'Bearer') return session(asked)
  const token = readJwt(authorization.value)
  if (token === undefined) throw internalError()
  if (token.claims['lxm'] === undefined) return session(asked)
  asked.private()
  return { did: await verifyServiceToken(asked.pds, authorization.value, asked.nsid) }
}

function readRefreshToken(asked: AccessRequest, expiredToo = false): Promise<SessionToken> {
  asked.private()
  const authorization = readAuthorization(asked.request)
  const { pds } = asked
  return verifySessionToken(pds, authorization?.scheme === 'Bearer' ? authorization.value : '', {
    typ: 'refresh+jwt',
    audience: pds.audiences.refresh,
    admits: (scope) => scope === 'com.atproto.refresh',
    expiredToo,
  })
}

function assertStanding(pds: Pds, did: string): void {
  const account = findAccount(pds, did, anyAccount)
  if (account === undefined) throw new XrpcFault(403, 'AccountNotFound', 'Account not found')
  if (account.takedownRef !== null) {
    throw authRequired('Account has been taken down', 'AccountTakedown')
  }
}
