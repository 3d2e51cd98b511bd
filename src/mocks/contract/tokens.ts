import { createHmac } from '../auth/hmac.ts'
import { writeJwt } from '../auth/jwt.ts'
import type { Target } from './target.ts'

type Wanted = {
  did?: string
  scope?: string
  /** Seconds from now. */
  expiresIn?: number
  audience?: string
}

/** A DID that no server has heard of. */
export const nobody = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'

/** An access token as the server itself signs it, whatever it says. */
export function mintAccessJwt(target: Target, wanted: Wanted = {}): Promise<string> {
  return mint(target, 'at+jwt', { scope: 'com.atproto.access' }, wanted)
}

export function mintRefreshJwt(target: Target, wanted: Wanted & { jti?: string } = {}) {
  const { jti = crypto.randomUUID(), ...rest } = wanted
  return mint(target, 'refresh+jwt', { scope: 'com.atproto.refresh', jti }, rest)
}

function mint(
  target: Target,
  typ: string,
  claims: Record<string, string>,
  { did = nobody, scope, expiresIn = 3600, audience = target.serviceDid }: Wanted,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return writeJwt(
    { typ, alg: 'HS256' },
    {
      ...claims,
      ...(scope === undefined ? {} : { scope }),
      aud: audience,
      sub: did,
      iat: now - 7200,
      exp: now + expiresIn,
    },
    createHmac(target.jwtSecret),
  )
}
