import { fromBase64, toBase64Url } from '../encoding/base-64.ts'
import { type Bytes, utf8 } from '../encoding/bytes.ts'

export type JwtHeader = { readonly typ: string; readonly alg: string }

/** `iat` and `exp` in seconds since 1970. */
export type JwtClaims = Readonly<Record<string, string | number | undefined>>

export type ReadJwt = {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  readonly signed: Bytes
  readonly signature: Bytes
}

export async function writeJwt(
  header: JwtHeader,
  claims: JwtClaims,
  key: { sign(bytes: Bytes): Promise<Bytes> },
): Promise<string> {
  const head = `${encodePart(header)}.${encodePart(claims)}`
  return `${head}.${toBase64Url(await key.sign(utf8(head)))}`
}

/** The parts of a JWT, unverified; undefined when it is none. */
export function readJwt(jwt: string): ReadJwt | undefined {
  const [header = '', claims = '', signature = '', ...rest] = jwt.split('.')
  if (rest.length > 0 || signature === '') return undefined
  try {
    return {
      header: decodePart(header),
      claims: decodePart(claims),
      signed: utf8(`${header}.${claims}`),
      signature: fromBase64(signature),
    }
  } catch {
    return undefined
  }
}

function encodePart(part: object): string {
  return toBase64Url(utf8(JSON.stringify(part)))
}

function decodePart(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64(text)))
  if (typeof value !== 'object' || value === null) throw new Error('not an object')
  return Object.fromEntries(Object.entries(value))
}
