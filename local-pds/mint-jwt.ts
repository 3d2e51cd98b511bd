import { createHmac, randomBytes } from 'node:crypto'
import type { LocalPdsInfo } from './local-pds-info.ts'

type TokenOptions = { did: string; issuedAt: Date; expiresAt: Date }
type Signer = Pick<LocalPdsInfo, 'jwtSecret' | 'serviceDid'>

/** An access token as the PDS itself would have signed it, at any time of your choice. */
export function mintAccessJwt(
  pds: Signer,
  { scope = 'com.atproto.access', ...options }: TokenOptions & { scope?: string },
): string {
  return sign(pds, 'at+jwt', options, { scope })
}

/** A refresh token; the PDS knows nothing of it until its `jti` is one that it issued. */
export function mintRefreshJwt(
  pds: Signer,
  { jti = randomBytes(32).toString('base64'), ...options }: TokenOptions & { jti?: string },
): string {
  return sign(pds, 'refresh+jwt', options, { scope: 'com.atproto.refresh', jti })
}

function sign(
  { jwtSecret, serviceDid }: Signer,
  typ: string,
  { did, issuedAt, expiresAt }: TokenOptions,
  claims: Record<string, string>,
): string {
  const header = encode({ typ, alg: 'HS256' })
  const payload = encode({
    ...claims,
    aud: serviceDid,
    sub: did,
    iat: numericDate(issuedAt),
    exp: numericDate(expiresAt),
  })
  const signature = createHmac('sha256', jwtSecret).update(`${header}.${payload}`)
  return `${header}.${payload}.${signature.digest('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

/** Seconds since 1970, as in RFC 7519. */
function numericDate(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
