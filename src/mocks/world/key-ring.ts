import { toBase58 } from '../encoding/base-58.ts'
import { type Bytes, concatBytes } from '../encoding/bytes.ts'

export type SigningKey = {
  /** did:key of the public half. */
  readonly did: string
  sign(bytes: Bytes): Promise<Bytes>
}

/**
 * Every key pair of one mock world. Real servers sign with secp256k1, which Web Crypto lacks; the
 * mock uses P-256, the protocol's other curve. A signature by a key from elsewhere never verifies.
 */
export type KeyRing = {
  create(): Promise<SigningKey>
  verify(didKey: string, bytes: Bytes, signature: Bytes): Promise<boolean>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

export function createKeyRing(): KeyRing {
  const publicKeys = new Map<string, CryptoKey>()
  return {
    async create() {
      const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
      const did = await didKeyOf(pair.publicKey)
      publicKeys.set(did, pair.publicKey)
      return {
        did,
        sign: async (bytes) => {
          const signature = await crypto.subtle.sign(signing, pair.privateKey, bytes)
          return lowS(new Uint8Array(signature))
        },
      }
    },
    async verify(didKey, bytes, signature) {
      const key = publicKeys.get(didKey)
      return key !== undefined && crypto.subtle.verify(signing, key, signature, bytes)
    },
  }
}

async function didKeyOf(key: CryptoKey): Promise<string> {
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', key))
  const parity = (point[64] ?? 0) % 2
  // 0x1200 as a varint (p256-pub), then the compressed point.
  const prefix = Uint8Array.of(0x80, 0x24, 2 + parity)
  return `did:key:z${toBase58(concatBytes([prefix, point.slice(1, 33)]))}`
}

/** Of the two valid signatures atproto admits only the one with the lower half of S. */
function lowS(signature: Bytes): Bytes {
  const hex = Array.from(signature.slice(32), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const s = BigInt(`0x${hex}`)
  if (s <= order / 2n) return signature
  const low = (order - s).toString(16).padStart(64, '0')
  const half = Uint8Array.from({ length: 32 }, (_, at) =>
    parseInt(low.slice(at * 2, at * 2 + 2), 16),
  )
  return concatBytes([signature.slice(0, 32), half])
}
