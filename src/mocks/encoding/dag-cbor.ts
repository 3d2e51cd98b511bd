import { type Bytes, concatBytes, utf8 } from './bytes.ts'
import { Cid } from './cid.ts'

/** What DAG-CBOR holds in atproto: no floats, no undefined. */
export type CborValue =
  | null
  | boolean
  | number
  | string
  | Bytes
  | Cid
  | readonly CborValue[]
  | { readonly [key: string]: CborValue }

/** Deterministic encoding: shortest heads, map keys by length and then by bytes (RFC 7049, 3.9). */
export function encodeCbor(value: CborValue): Bytes {
  if (value === null) return Uint8Array.of(0xf6)
  if (typeof value === 'boolean') return Uint8Array.of(value ? 0xf5 : 0xf4)
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    const text = utf8(value)
    return concatBytes([head(3, text.length), text])
  }
  if (value instanceof Uint8Array) return concatBytes([head(2, value.length), value])
  if (value instanceof Cid) {
    // Tag 42: a link is a byte string with a leading zero for "binary multibase".
    const link = concatBytes([Uint8Array.of(0), value.bytes])
    return concatBytes([Uint8Array.of(0xd8, 42), encodeCbor(link)])
  }
  if (isList(value)) return concatBytes([head(4, value.length), ...value.map(encodeCbor)])
  const entries = Object.entries(value).toSorted(([a], [b]) => a.length - b.length || order(a, b))
  return concatBytes([
    head(5, entries.length),
    ...entries.flatMap(([key, item]) => [encodeCbor(key), encodeCbor(item)]),
  ])
}

function isList(value: CborValue): value is readonly CborValue[] {
  return Array.isArray(value)
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1
}

function head(major: number, size: number): Bytes {
  const first = major << 5
  if (size < 24) return Uint8Array.of(first | size)
  const widths = [1, 2, 4, 8] as const
  const width = widths.find((candidate) => size < 256 ** candidate) ?? 8
  const bytes = new Uint8Array(1 + width)
  bytes[0] = first | (24 + widths.indexOf(width))
  for (let at = width, rest = size; at > 0; at -= 1, rest = Math.floor(rest / 256)) {
    bytes[at] = rest % 256
  }
  return bytes
}
