import { type Bytes, utf8 } from '../encoding/bytes.ts'
import { Cid } from '../encoding/cid.ts'
import { type CborValue, encodeCbor } from '../encoding/dag-cbor.ts'
import { writeCar } from '../repo/car.ts'

/** A repository of one record that shows one blob, as a CAR by nobody's key in particular. */
export async function repoWithBlob(did: string, content: string): Promise<Bytes> {
  const bytes = utf8(content)
  const record = await block({
    $type: 'com.example.note',
    file: {
      $type: 'blob',
      ref: await Cid.of('raw', bytes),
      mimeType: 'text/plain',
      size: bytes.length,
    },
  })
  const entry = { p: 0, k: utf8('com.example.note/first'), v: record.cid, t: null }
  const tree = await block({ e: [entry], l: null })
  const commit = await block({
    did,
    version: 3,
    data: tree.cid,
    rev: '2222222222222',
    prev: null,
    sig: new Uint8Array(64),
  })
  return writeCar(commit.cid, [commit, tree, record])
}

export async function cidOfBlob(content: string): Promise<string> {
  return (await Cid.of('raw', utf8(content))).toString()
}

async function block(value: CborValue) {
  const bytes = encodeCbor(value)
  return { cid: await Cid.of('dag-cbor', bytes), bytes }
}
