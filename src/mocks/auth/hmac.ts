import { type Bytes, utf8 } from '../encoding/bytes.ts'

/** HS256 with one shared secret, as a self-hosted PDS signs its session tokens. */
export type Hmac = {
  sign(bytes: Bytes): Promise<Bytes>
  verify(bytes: Bytes, signature: Bytes): Promise<boolean>
}

export function createHmac(secret: string): Hmac {
  const key = crypto.subtle.importKey(
    'raw',
    utf8(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  )
  return {
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes)),
    verify: async (bytes, signature) => crypto.subtle.verify('HMAC', await key, signature, bytes),
  }
}
