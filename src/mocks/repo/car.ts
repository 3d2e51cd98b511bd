import { type Bytes, concatBytes } from '../encoding/bytes.ts'
import { Cid } from '../encoding/cid.ts'
import { type CborValue, encodeCbor } from '../encoding/dag-cbor.ts'
import { cborEntry, decodeCbor } from '../encoding/read-cbor.ts'

export type Block = { readonly cid: Cid; readonly bytes: Bytes }

/** CAR version 1: a header that names the roots, then the blocks, each after its length. */
export function writeCar(root: Cid, blocks: readonly Block[]): Bytes {
  return concatBytes([
    section(encodeCbor({ version: 1, roots: [root] })),
    ...blocks.map(({ cid, bytes }) => section(concatBytes([cid.bytes, bytes]))),
  ])
}

/** Throws on bytes that are no CAR. Digests are checked: a block must be what its CID says. */
export async function readCar(bytes: Bytes): Promise<{ roots: readonly Cid[]; blocks: Block[] }> {
  const [header, ...sections] = splitSections(bytes)
  if (header === undefined) throw new Error('empty CAR')
  return {
    roots: rootsOf(decodeCbor(header)),
    blocks: await Promise.all(sections.map(readBlock)),
  }
}

async function readBlock(content: Bytes): Promise<Block> {
  const block = { cid: new Cid(content.slice(0, 36)), bytes: content.slice(36) }
  const codec = block.cid.bytes[1] === 0x55 ? 'raw' : 'dag-cbor'
  const actual = await Cid.of(codec, block.bytes)
  if (actual.toString() !== block.cid.toString()) throw new Error('block does not match its CID')
  return block
}

function rootsOf(header: CborValue): readonly Cid[] {
  const roots = cborEntry(header, 'roots')
  if (!Array.isArray(roots)) throw new Error('CAR header without roots')
  return roots.filter((root) => root instanceof Cid)
}

function section(content: Bytes): Bytes {
  return concatBytes([varint(content.length), content])
}

function varint(number: number): Bytes {
  const bytes: number[] = []
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}

function splitSections(bytes: Bytes): Bytes[] {
  const sections: Bytes[] = []
  for (let at = 0; at < bytes.length;) {
    let length = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at]
      if (byte === undefined) throw new Error('CAR ends in a length')
      at += 1
      length += (byte % 128) * factor
      if (byte < 128) break
    }
    if (at + length > bytes.length) throw new Error('CAR ends in a block')
    sections.push(bytes.slice(at, at + length))
    at += length
  }
  return sections
}
