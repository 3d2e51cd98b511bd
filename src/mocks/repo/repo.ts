import { Cid } from '../encoding/cid.ts'
import { encodeCbor } from '../encoding/dag-cbor.ts'
import { cborEntry, decodeCbor } from '../encoding/read-cbor.ts'
import type { SigningKey } from '../world/key-ring.ts'
import type { Block } from './car.ts'
import { readRecords, type RepoRecord } from './records.ts'
import { tidAt } from './tid.ts'

/** A repository as its blocks; the mock writes no records, it only keeps what was imported. */
export type Repo = {
  readonly root: Cid
  readonly rev: string
  readonly blocks: readonly Block[]
  readonly records: readonly RepoRecord[]
}

/** One empty tree node and a signed commit that points at it (repository format, version 3). */
export async function createEmptyRepo(did: string, key: SigningKey, now: number): Promise<Repo> {
  return commit(did, key, now, [await toBlock(encodeCbor({ e: [], l: null }))])
}

/**
 * The imported tree under a new commit by this account's key. `blocks` hold the old commit, which
 * names the tree; the old commit itself is left behind.
 */
export async function adoptRepo(
  did: string,
  key: SigningKey,
  now: number,
  imported: { root: Cid; blocks: readonly Block[] },
): Promise<Repo> {
  const old = imported.blocks.find(({ cid }) => cid.toString() === imported.root.toString())
  const data = old === undefined ? undefined : treeRoot(old)
  const tree = imported.blocks.filter((block) => block !== old)
  const first = tree.find(({ cid }) => cid.toString() === data?.toString())
  if (first === undefined) throw new Error('the commit names no tree')
  return commit(did, key, now, [first, ...tree.filter((block) => block !== first)])
}

async function commit(
  did: string,
  key: SigningKey,
  now: number,
  tree: readonly [Block, ...Block[]],
): Promise<Repo> {
  const rev = tidAt(now)
  const unsigned = { did, version: 3, data: tree[0].cid, rev, prev: null }
  const sig = await key.sign(encodeCbor(unsigned))
  const block = await toBlock(encodeCbor({ ...unsigned, sig }))
  return { root: block.cid, rev, blocks: [block, ...tree], records: readRecords(tree) }
}

async function toBlock(bytes: Block['bytes']): Promise<Block> {
  return { cid: await Cid.of('dag-cbor', bytes), bytes }
}

function treeRoot(commitBlock: Block): Cid | undefined {
  const data = cborEntry(decodeCbor(commitBlock.bytes), 'data')
  return data instanceof Cid ? data : undefined
}
