import { writeJwt } from '../auth/jwt.ts'
import type { Scope } from '../auth/session-token.ts'
import { milliseconds } from '../clock.ts'
import { authRequired, invalidRequest, type XrpcFault } from '../errors.ts'
import type { DeadToken, Personality } from '../options.ts'
import type { Pds } from '../pds.ts'
import type { AppPassword, RefreshToken } from '../state.ts'
import { randomTokenId } from '../world/random.ts'

export type TokenPair = { accessJwt: string; refreshJwt: string }

const accessLifetime = milliseconds({ minutes: 120 })
const refreshLifetime = milliseconds({ days: 90 })
const grace = milliseconds({ hours: 2 })

type Login = { did: string; appPassword?: AppPassword | undefined; takenDown?: boolean }

/** Signs somebody in. A taken-down account gets a refresh token that is good for nothing. */
export async function startSession(pds: Pds, { did, appPassword, takenDown }: Login) {
  const id = randomTokenId(pds.random)
  const tokens = await writeTokens(
    pds,
    did,
    id,
    takenDown ? 'com.atproto.takendown' : scopeOf(appPassword),
  )
  if (!takenDown)
    store(pds, { id, did, family: id, appPasswordName: appPassword?.name ?? null }, tokens)
  return tokens
}

/** Trades a refresh token for the next pair, as the server's {@link Personality} has it. */
export async function rotateRefreshToken(pds: Pds, id: string): Promise<TokenPair> {
  const { personality } = pds.options
  const token = pds.state.refreshTokens.get(id)
  if (token === undefined || token.expiresAt <= pds.clock.now()) {
    if (personality === 'reuse-revokes' && token?.nextId) {
      revokeSessions(pds, ({ family }) => family === token.family)
    }
    throw deadTokenFault(pds)
  }
  if (personality === 'no-grace') {
    pds.state.refreshTokens.delete(id)
    pds.state.revokedAccessTokens.add(token.accessJwt)
  } else {
    token.expiresAt = Math.min(token.expiresAt, pds.clock.now() + grace)
  }
  token.nextId ??= randomTokenId(pds.random)
  const tokens = await writeTokens(pds, token.did, token.nextId, scopeOf(appPasswordOf(pds, token)))
  store(pds, { ...token, id: token.nextId }, tokens)
  return tokens
}

/** Ends the session that an access token belongs to, in all its tokens. */
export function endSessionOf(pds: Pds, accessJwt: string): void {
  const tokens = [...pds.state.refreshTokens.values()]
  const own = tokens.find((token) => token.accessJwt === accessJwt)
  if (own === undefined || pds.state.revokedAccessTokens.has(accessJwt)) throw deadTokenFault(pds)
  revokeSessions(pds, ({ family }) => family === own.family)
  pds.state.revokedAccessTokens.add(accessJwt)
}

const deadTokenNames = {
  grace: 'ExpiredToken',
  'no-grace': 'InvalidToken',
  'reuse-revokes': 'AuthenticationFailed',
} as const satisfies Record<Personality, DeadToken>

function deadTokenFault({ options }: Pds): XrpcFault {
  const name = options.deadToken ?? deadTokenNames[options.personality]
  return name === 'AuthenticationFailed'
    ? authRequired('Invalid refresh token', name)
    : invalidRequest('Token has been revoked', name)
}

export function revokeSessions(pds: Pds, which: (token: RefreshToken) => boolean): void {
  for (const [id, token] of pds.state.refreshTokens) {
    if (which(token)) pds.state.refreshTokens.delete(id)
  }
}

/** The privilege is read again at each rotation; a token outlives its app password without any. */
function appPasswordOf({ state }: Pds, { did, appPasswordName }: RefreshToken) {
  if (appPasswordName === null) return undefined
  const found = state.appPasswords.find(
    (known) => known.did === did && known.name === appPasswordName,
  )
  return found ?? { privileged: false }
}

function scopeOf(appPassword: Pick<AppPassword, 'privileged'> | undefined): Scope {
  if (appPassword === undefined) return 'com.atproto.access'
  return appPassword.privileged ? 'com.atproto.appPassPrivileged' : 'com.atproto.appPass'
}

/** A successor that is there already keeps its own life: within the grace it may have rotated on. */
function store(
  pds: Pds,
  token: Pick<RefreshToken, 'id' | 'did' | 'family' | 'appPasswordName'>,
  { accessJwt }: TokenPair,
): void {
  const { id, did, family, appPasswordName } = token
  if (pds.state.refreshTokens.has(id)) return
  const expiresAt = pds.clock.now() + refreshLifetime
  pds.state.refreshTokens.set(id, {
    id,
    did,
    family,
    appPasswordName,
    accessJwt,
    expiresAt,
    nextId: null,
  })
}

async function writeTokens(pds: Pds, did: string, jti: string, scope: Scope): Promise<TokenPair> {
  const iat = seconds(pds.clock.now())
  const { access, refresh } = pds.audiences
  // Without an identifier two access tokens of one second are the same string: harmless unless
  // the older one is to be revoked.
  const unique = pds.options.personality === 'no-grace' ? { jti: randomTokenId(pds.random) } : {}
  const [accessJwt, refreshJwt] = await Promise.all([
    writeJwt(
      { typ: 'at+jwt', alg: 'HS256' },
      { scope, aud: access, sub: did, iat, exp: iat + seconds(accessLifetime), ...unique },
      pds.hmac,
    ),
    writeJwt(
      { typ: 'refresh+jwt', alg: 'HS256' },
      {
        scope: 'com.atproto.refresh',
        aud: refresh,
        sub: did,
        jti,
        iat,
        exp: iat + seconds(refreshLifetime),
      },
      pds.hmac,
    ),
  ])
  return { accessJwt, refreshJwt }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
