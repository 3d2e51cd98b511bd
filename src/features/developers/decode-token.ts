/** What a token says of itself: the entries of its header and its claims, as they stand there. */
export type DecodedToken = {
  header: readonly (readonly [name: string, value: unknown])[]
  claims: readonly (readonly [name: string, value: unknown])[]
}

/** Reads a JWT without checking its signature. Undefined for what is none. */
export function decodeToken(token: string): DecodedToken | undefined {
  const [header, claims, signature] = token.split('.')
  if (signature === undefined) return undefined
  try {
    return { header: readPart(header), claims: readPart(claims) }
  } catch {
    return undefined
  }
}

/**
 * How long (ms) a token lives, counted from when it came: by its own `iat` and `exp` where it has both, so that the
 * clock of this device does not matter; else by that clock.
 */
export function lifeOf({ claims }: DecodedToken, now: number): number | undefined {
  const claim = (wanted: string) => claims.find(([name]) => name === wanted)?.[1]
  const exp = claim('exp')
  const iat = claim('iat')
  if (typeof exp !== 'number') return undefined
  return Math.max(0, exp * 1000 - (typeof iat === 'number' ? iat * 1000 : now))
}

function readPart(part = ''): [string, unknown][] {
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object')
  return Object.entries(value)
}
