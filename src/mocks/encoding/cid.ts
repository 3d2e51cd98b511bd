import { fromBase32, toBase32 } from './base-32.ts'
import { type Bytes, concatBytes, sha256 } from './bytes.ts'

const codecs = { 'dag-cbor': 0x71, raw: 0x55 } as const

/** A CIDv1 with a SHA-256 digest, the only kind atproto uses: 4 bytes of prefix, 32 of digest. */
export class Cid {
  readonly bytes: Bytes

  constructor(bytes: Bytes) {
    if (bytes.length !== 36 || bytes[0] !== 1) throw new Error('not a CIDv1 with SHA-256')
    this.bytes = bytes
  }

  static async of(codec: keyof typeof codecs, content: Bytes): Promise<Cid> {
    return new Cid(concatBytes([Uint8Array.of(1, codecs[codec], 0x12, 32), await sha256(content)]))
  }

  static parse(text: string): Cid {
    if (!text.startsWith('b')) throw new Error('not a base32 CID')
    return new Cid(fromBase32(text.slice(1)))
  }

  toString(): string {
    return `b${toBase32(this.bytes)}`
  }
}
