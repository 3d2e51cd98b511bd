import { toBase32 } from '../encoding/base-32.ts'
import { toBase64 } from '../encoding/base-64.ts'
import type { Bytes } from '../encoding/bytes.ts'

export type Random = (length: number) => Bytes

export const secureRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length))

/** `xxxxx-xxxxx` of `[a-z2-7]`: the tail of invite codes and, in capitals, the mailed codes. */
export function randomCode(random: Random): string {
  const text = toBase32(random(8))
  return `${text.slice(0, 5)}-${text.slice(5, 10)}`
}

/** `xxxx-xxxx-xxxx-xxxx` of `[a-z2-7]`. */
export function randomAppPassword(random: Random): string {
  const text = toBase32(random(16))
  return [0, 4, 8, 12].map((at) => text.slice(at, at + 4)).join('-')
}

export function randomTokenId(random: Random): string {
  return toBase64(random(32)).replaceAll('=', '')
}
