import { authRequired } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { SigningKey } from '../world/key-ring.ts'
import { randomTokenId } from '../world/random.ts'
import { readJwt, writeJwt } from './jwt.ts'

export type ServiceClaims = {
  readonly iss: string
  readonly aud: string
  /** Seconds since 1970; a minute from now when absent. */
  readonly exp?: number | undefined
  readonly lxm?: string | undefined
}

/** A token by which an account speaks to another service, signed with the account's own key. */
export function writeServiceToken(pds: Pds, claims: ServiceClaims, key: SigningKey) {
  const iat = Math.floor(pds.clock.now() / 1000)
  const { iss, aud, exp = iat + 60, lxm } = claims
  return writeJwt(
    { typ: 'JWT', alg: 'ES256' },
    { iat, iss, aud, exp, lxm, jti: randomTokenId(pds.random) },
    key,
  )
}

/** The DID that a service token proves for a call of `lxm` on this server. */
export async function verifyServiceToken(pds: Pds, jwt: string, lxm: string): Promise<string> {
  const token = readJwt(jwt)
  if (token === undefined) throw authRequired('poorly formatted jwt', 'BadJwt')
  const { header, claims } = token
  if (header['typ'] === 'at+jwt' || header['typ'] === 'refresh+jwt') {
    throw authRequired(`Invalid jwt type "${header['typ']}"`, 'BadJwtType')
  }
  const { iss, aud, exp } = { iss: claims['iss'], aud: claims['aud'], exp: claims['exp'] }
  if (typeof iss !== 'string' || typeof aud !== 'string' || typeof exp !== 'number') {
    throw authRequired('poorly formatted jwt', 'BadJwt')
  }
  if (pds.clock.now() / 1000 > exp) throw authRequired('jwt expired', 'JwtExpired')
  if (claims['lxm'] !== lxm) {
    const fault = claims['lxm'] === undefined ? 'missing' : 'bad'
    throw authRequired(
      `${fault} jwt lexicon method ("lxm"). must match: ${lxm}`,
      'BadJwtLexiconMethod',
    )
  }
  const key = pds.directory.data(iss)?.verificationMethods['atproto']
  if (key === undefined) throw authRequired('could not resolve iss did')
  if (!(await pds.keys.verify(key, token.signed, token.signature))) {
    throw authRequired('jwt signature does not match jwt issuer', 'BadJwtSignature')
  }
  if (aud !== pds.did) {
    throw authRequired('jwt audience does not match service did', 'BadJwtAudience')
  }
  return iss
}
