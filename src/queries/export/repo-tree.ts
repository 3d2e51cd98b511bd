import { decode, fromBytes, isBytes, isCidLink } from '@atcute/cbor'

/** A node of a repository's tree, without the bytes it was read from. */
export type TreeNode = {
  /** CIDs of the nodes below. */
  below: readonly string[]
  records: readonly { collection: string; cid: string }[]
}

/** How every node begins: a map of two entries, the first called "e". */
const beginning = [0xa2, 0x61, 0x65]

/**
 * Reads a block as a tree node (repository format 3). Gives undefined for anything else.
 *
 * Source: https://atproto.com/specs/repository#mst-structure
 */
export function readNode(block: Uint8Array): TreeNode | undefined {
  if (!beginning.every((byte, index) => block[index] === byte)) return undefined
  const node = readMap(block)
  if (!node || !('l' in node) || !Array.isArray(node['e'])) return undefined
  const below = linksOf([node['l']])
  const records: { collection: string; cid: string }[] = []
  let path = ''
  for (const entry of node['e'] as readonly unknown[]) {
    if (!isMap(entry)) return undefined
    const { p: shared, k: rest, v: record, t: subtree } = entry
    if (typeof shared !== 'number' || !isBytes(rest) || !isCidLink(record)) return undefined
    path = path.slice(0, shared) + new TextDecoder().decode(fromBytes(rest))
    records.push({ collection: path.split('/', 1)[0] ?? '', cid: record.$link })
    below.push(...linksOf([subtree]))
  }
  return { below, records }
}

/** Decodes a block that is a map; undefined where it is none. */
export function readMap(block: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = decode(block)
    return isMap(value) ? value : undefined
  } catch {
    return undefined
  }
}

function linksOf(values: readonly unknown[]): string[] {
  return values.filter((value) => isCidLink(value)).map(({ $link }) => $link)
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Counts the records under a root, and what is named there but missing. */
export function countRecords(
  root: string,
  nodes: ReadonlyMap<string, TreeNode>,
  isThere: (cid: string) => boolean,
) {
  const collections = new Map<string, number>()
  const visited = new Set<string>()
  const queue = [root]
  let records = 0
  let missing = 0
  for (let cid = queue.pop(); cid !== undefined; cid = queue.pop()) {
    if (visited.has(cid)) continue
    visited.add(cid)
    const node = nodes.get(cid)
    if (!node) missing += 1
    queue.push(...(node?.below ?? []))
    for (const record of node?.records ?? []) {
      records += 1
      if (!isThere(record.cid)) missing += 1
      collections.set(record.collection, (collections.get(record.collection) ?? 0) + 1)
    }
  }
  const sorted = [...collections].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { records, missing, collections: Object.fromEntries(sorted) }
}
