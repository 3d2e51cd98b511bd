import { fromStream } from '@atcute/car'
import * as CID from '@atcute/cid'
import type { SigningKey } from '@/client/resolve-signing-key.ts'
import { checkSignature, readCommit } from './check-commit.ts'
import type { Check, RepoReport } from './export-report.ts'
import { countRecords, readNode, type TreeNode } from './repo-tree.ts'

/** Blocks that are hashed at once: each waits for a thread of the browser. */
const mostHashed = 64

type Given = {
  did: string
  /** Undefined where the DID document could not be read, or names none. */
  key: Promise<SigningKey | undefined>
}

/**
 * Reads a repository (a CAR) as it comes and says what it is worth. Keeps the tree, but no record: servers send blocks
 * in any order, and a repository may be larger than memory. Never rejects: what cannot be read is part of the report.
 *
 * Source: https://atproto.com/specs/repository
 */
export async function checkRepo(
  car: ReadableStream<Uint8Array>,
  { did, key }: Given,
): Promise<Omit<RepoReport, 'bytes'>> {
  const nodes = new Map<string, TreeNode>()
  const intact = new Set<string>()
  const canHash = 'subtle' in crypto
  let blocks = 0
  let damagedBlocks = 0
  let root: string | undefined
  let rootBlock: Uint8Array | undefined
  let readable = true

  async function take(codec: 85 | 113, cid: string, bytes: Uint8Array) {
    blocks += 1
    if (canHash && CID.toString(await CID.create(codec, bytes)) !== cid) {
      damagedBlocks += 1
      return
    }
    intact.add(cid)
    const node = readNode(bytes)
    if (node) nodes.set(cid, node)
    if (cid === root) rootBlock = bytes.slice()
  }

  let hashing: Promise<void>[] = []
  const reader = fromStream(car)
  try {
    root = (await reader.roots())[0]?.$link
    for await (const { cid, bytes } of reader) {
      const codec = cid.codec === CID.CODEC_RAW ? CID.CODEC_RAW : CID.CODEC_DCBOR
      hashing.push(take(codec, CID.toString(cid), bytes))
      if (hashing.length < mostHashed) continue
      await Promise.all(hashing)
      hashing = []
    }
  } catch {
    readable = false
  } finally {
    await reader.dispose().catch(() => {})
  }
  await Promise.all(hashing)

  const commit = readCommit(rootBlock)
  const counted = commit
    ? countRecords(commit.data.$link, nodes, (cid) => intact.has(cid))
    : { records: 0, missing: 0, collections: {} }
  return {
    root,
    revision: commit?.rev,
    blocks,
    damagedBlocks,
    records: counted.records,
    collections: counted.collections,
    missingBlocks: counted.missing,
    checks: {
      root: commit ? (canHash ? 'good' : 'unchecked') : 'bad',
      did: commit ? says(commit.did === did) : 'bad',
      signature: commit ? await checkSignature(commit, await key) : 'bad',
    },
    readable,
  }
}

function says(isRight: boolean): Check {
  return isRight ? 'good' : 'bad'
}
