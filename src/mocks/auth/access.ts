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
  /** Says that the answer depends on who asks; headers then tell caches so. */
  private(): void
}

/** Who may call a method: proves the caller, or throws the refusal. */
export type Access<Caller> = (request: AccessRequest) => Promise<Caller> | Caller

export type SessionCaller = { readonly did: string; readonly scope: Scope }

const full = ['com.atproto.access'] as const
const standard = [...full, 'com.atproto.appPassPrivileged', 'com.atproto.appPass'] as const

export type SessionRules = {
  /** An app password will not do. */
  readonly full?: true
  /** Scopes beyond the ordinary ones. */
  readonly also?: Scope
  /** Looks the account up: refuses those deleted or taken down meanwhile. */
  readonly standing?: true
}

/** Anybody; an Authorization header is not even read. */
export const anybody: Access<undefined> = () => undefined

/** The bearer of an access token. */
export function session(rules: SessionRules = {}): Access<SessionCaller> {
  const scopes = [...(rules.full ? full : standard), ...(rules.also ? [rules.also] : [])]
  return async (asked) => {
    const authorization = readAuthorization(asked.request)
    asked.private()
    if (authorization === undefined) throw authRequired('Authentication Required', 'AuthMissing')
    if (authorization.scheme === 'DPoP') throw authRequired('Invalid token', 'invalid_token')
    if (authorization.scheme === 'Basic') {
      throw invalidRequest('Unexpected authorization type', 'InvalidToken')
    }
    const caller = await verifySessionToken(asked.pds, authorization.value, {
      typ: 'at+jwt',
      audience: asked.pds.audiences.access,
      scopes,
    })
    if (rules.standing) assertStanding(asked.pds, caller.did)
    return caller
  }
}

/** The bearer of a refresh token. */
export function refresh(rules: { expiredToo?: true } = {}): Access<SessionToken> {
  return ({ pds, request, ...asked }) => {
    asked.private()
    const authorization = readAuthorization(request)
    return verifySessionToken(pds, authorization?.scheme === 'Bearer' ? authorization.value : '', {
      typ: 'refresh+jwt',
      audience: pds.audiences.refresh,
      scopes: ['com.atproto.refresh'],
      ...rules,
    })
  }
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
  if (authorization) return session({ also: 'com.atproto.takendown' })(asked)
  asked.private()
  return undefined
}

/** A session, or a service token; what is no JWT at all trips the reference server up. */
export const sessionOrService: Access<{ did: string }> = async (asked) => {
  const authorization = readAuthorization(asked.request)
  if (authorization?.scheme !== 'Bearer') return session({ standing: true })(asked)
  const token = readJwt(authorization.value)
  if (token === undefined) throw internalError()
  if (token.claims['lxm'] === undefined) return session({ standing: true })(asked)
  asked.private()
  return { did: await verifyServiceToken(asked.pds, authorization.value, asked.nsid) }
}

function assertStanding(pds: Pds, did: string): void {
  const account = findAccount(pds, did, anyAccount)
  if (account === undefined) throw new XrpcFault(403, 'AccountNotFound', 'Account not found')
  if (account.takedownRef !== null) {
    throw authRequired('Account has been taken down', 'AccountTakedown')
  }
}
