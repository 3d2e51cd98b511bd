import { utf8 } from '@/mocks/encoding/bytes.ts'
import { Cid } from '@/mocks/encoding/cid.ts'
import { type CborValue, encodeCbor } from '@/mocks/encoding/dag-cbor.ts'
import { writeCar } from '@/mocks/repo/car.ts'

export type SeedBlob = { bytes: Uint8Array<ArrayBuffer>; mediaType: string }

/**
 * A repository to be imported, by nobody's key in particular: `notes` small records, and one that shows all of the
 * blobs. Gives the CIDs of the blobs, in their order.
 */
export async function seedRepo(did: string, blobs: readonly SeedBlob[], notes = 0) {
  const cids = await Promise.all(blobs.map(({ bytes }) => Cid.of('raw', bytes)))
  const files = blobs.map(({ bytes, mediaType }, index) => ({
    $type: 'blob',
    ref: cids[index] ?? null,
    mimeType: mediaType,
    size: bytes.length,
  }))
  const shown = await block({ $type: 'com.example.album', files })
  const written = await Promise.all(
    Array.from({ length: notes }, (_, index) =>
      block({ $type: 'com.example.note', text: `Note ${index}` }),
    ),
  )
  const keys = await keysOfLowestLayer('com.example.note', notes)
  const [album = ''] = await keysOfLowestLayer('com.example.album', 1)
  const records = [
    { key: album, record: shown },
    ...written.map((record, index) => ({ key: keys[index] ?? '', record })),
  ]
  const tree = await block({
    e: records.map(({ key, record }, index) => {
      const shared = sharedLength(records[index - 1]?.key ?? '', key)
      return { p: shared, k: utf8(key.slice(shared)), v: record.cid, t: null }
    }),
    l: null,
  })
  const commit = await block({
    did,
    version: 3,
    data: tree.cid,
    rev: '2222222222222',
    prev: null,
    sig: new Uint8Array(64),
  })
  const car = writeCar(commit.cid, [commit, tree, ...records.map(({ record }) => record)])
  return { car, cids: cids.map(String) }
}

/** Each key leaves out what it shares with the one before: else servers would write the tree anew, and name it otherwise. */
function sharedLength(last: string, key: string): number {
  let length = 0
  while (length < last.length && last[length] === key[length]) length += 1
  return length
}

/** Keys that belong into one node: how deep a record lies in the tree depends on the hash of its key. */
async function keysOfLowestLayer(collection: string, count: number): Promise<string[]> {
  const keys: string[] = []
  for (let index = 0; keys.length < count; index += 1) {
    const key = `${collection}/r${String(index).padStart(4, '0')}`
    // oxlint-disable-next-line no-await-in-loop -- until there are enough
    const hash = await crypto.subtle.digest('SHA-256', utf8(key))
    if ((new Uint8Array(hash)[0] ?? 0) >= 0x40) keys.push(key)
  }
  return keys
}

async function block(value: CborValue) {
  const bytes = encodeCbor(value)
  return { cid: await Cid.of('dag-cbor', bytes), bytes }
}
