import { Cid } from '../encoding/cid.ts'
import type { CborValue } from '../encoding/dag-cbor.ts'
import { cborEntry, decodeCbor } from '../encoding/read-cbor.ts'
import type { Block } from './car.ts'

export type RepoRecord = {
  /** `collection/key`. */
  readonly path: string
  readonly cid: string
  /** CIDs of the blobs that the record shows. */
  readonly blobs: readonly string[]
}

/** The records that the tree nodes among these blocks list, in no particular order. */
export function readRecords(blocks: readonly Block[]): RepoRecord[] {
  const values = new Map(blocks.map(({ cid, bytes }) => [cid.toString(), decodeCbor(bytes)]))
  return [...values.values()].flatMap((node) =>
    entriesOf(node).map(({ path, cid }) => ({
      path,
      cid,
      blobs: blobsOf(values.get(cid) ?? null),
    })),
  )
}

/** Nodes are told from records by their two keys; each entry leaves out what it shares with the last. */
function entriesOf(node: CborValue): { path: string; cid: string }[] {
  const entries = cborEntry(node, 'e')
  if (!Array.isArray(entries) || cborEntry(node, 'l') === undefined) return []
  let last = ''
  return entries.map((entry: CborValue) => {
    const shared = cborEntry(entry, 'p')
    const rest = cborEntry(entry, 'k')
    const link = cborEntry(entry, 'v')
    if (typeof shared !== 'number' || !(rest instanceof Uint8Array) || !(link instanceof Cid)) {
      throw new Error('bad tree entry')
    }
    last = last.slice(0, shared) + new TextDecoder().decode(rest)
    return { path: last, cid: link.toString() }
  })
}

function blobsOf(value: CborValue): string[] {
  if (value === null || typeof value !== 'object' || value instanceof Cid) return []
  const ref = cborEntry(value, 'ref')
  if (cborEntry(value, '$type') === 'blob' && ref instanceof Cid) return [ref.toString()]
  return Object.values<CborValue>(value).flatMap(blobsOf)
}
