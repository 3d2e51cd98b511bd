import type { Bytes } from './bytes.ts'
import { Cid } from './cid.ts'
import type { CborValue } from './dag-cbor.ts'

/** Reads one DAG-CBOR value that fills `bytes`. Throws on anything malformed. */
export function decodeCbor(bytes: Bytes): CborValue {
  const reader = { bytes, at: 0 }
  const value = readValue(reader)
  if (reader.at !== bytes.length) throw new Error('bytes after the CBOR value')
  return value
}

/** What a decoded map holds under a key; undefined for anything that is no map. */
export function cborEntry(value: CborValue, key: string): CborValue | undefined {
  if (value === null || typeof value !== 'object' || value instanceof Cid) return undefined
  return Object.entries<CborValue | number>(value).find(([name]) => name === key)?.[1]
}

type Reader = { readonly bytes: Bytes; at: number }

function readValue(reader: Reader): CborValue {
  const first = take(reader, 1)[0] ?? 0
  const major = first >> 5
  if (major === 7) return readSimple(first)
  const size = readSize(reader, first & 31)
  if (major === 0) return size
  if (major === 1) return -1 - size
  if (major === 2) return take(reader, size)
  if (major === 3) return new TextDecoder('utf-8', { fatal: true }).decode(take(reader, size))
  if (major === 4) return Array.from({ length: size }, () => readValue(reader))
  if (major === 5) return readMap(reader, size)
  const link = readValue(reader)
  if (size !== 42 || !(link instanceof Uint8Array)) throw new Error('unknown CBOR tag')
  return new Cid(link.slice(1))
}

function readSimple(first: number): CborValue {
  if (first === 0xf4) return false
  if (first === 0xf5) return true
  if (first === 0xf6) return null
  throw new Error('CBOR value outside DAG-CBOR')
}

function readSize(reader: Reader, info: number): number {
  if (info < 24) return info
  if (info > 27) throw new Error('indefinite length')
  let size = 0
  for (const byte of take(reader, 2 ** (info - 24))) size = size * 256 + byte
  return size
}

function readMap(reader: Reader, size: number): CborValue {
  const entries = Array.from({ length: size }, (): [string, CborValue] => {
    const key = readValue(reader)
    if (typeof key !== 'string') throw new Error('map key is no string')
    return [key, readValue(reader)]
  })
  return Object.fromEntries(entries)
}

function take(reader: Reader, length: number): Bytes {
  const part = reader.bytes.slice(reader.at, reader.at + length)
  if (part.length !== length) throw new Error('CBOR ends early')
  reader.at += length
  return part
}
