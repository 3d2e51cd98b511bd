/** The claims that the console reads. Times are seconds (epoch), as RFC 7519 has them. */
export type Claims = {
  readonly exp?: number | undefined
  readonly iat?: number | undefined
  readonly sub?: string | undefined
  readonly aud?: string | undefined
  readonly scope?: string | undefined
  readonly jti?: string | undefined
}

/**
 * Reads the claims of a JWT without checking its signature: nothing may be trusted for being in there.
 * Gives undefined for a token that is no JWT, which a server is free to issue.
 */
export function readClaims(token: string): Claims | undefined {
  try {
    const payload = token.split('.')[1] ?? ''
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof claims !== 'object' || claims === null) return undefined
    const all = new Map<string, unknown>(Object.entries(claims))
    return {
      exp: asNumber(all.get('exp')),
      iat: asNumber(all.get('iat')),
      sub: asText(all.get('sub')),
      aud: asText(all.get('aud')),
      scope: asText(all.get('scope')),
      jti: asText(all.get('jti')),
    }
  } catch {
    return undefined
  }
}

/** How long a token was issued for, in milliseconds; undefined where it does not tell. */
export function lifetimeOf(token: string): number | undefined {
  const { exp, iat } = readClaims(token) ?? {}
  return exp !== undefined && iat !== undefined && exp > iat ? (exp - iat) * 1000 : undefined
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
