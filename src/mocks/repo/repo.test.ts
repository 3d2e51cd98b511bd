import { expect, test } from 'vitest'
import { encodeCbor } from '../encoding/dag-cbor.ts'
import { cborEntry, decodeCbor } from '../encoding/read-cbor.ts'
import { createKeyRing } from '../world/key-ring.ts'
import { readCar, writeCar } from './car.ts'
import { adoptRepo, createEmptyRepo } from './repo.ts'

const did = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz'

test('an empty repository is one signed commit over the well-known empty tree', async () => {
  const keys = createKeyRing()
  const key = await keys.create()
  const repo = await createEmptyRepo(did, key, Date.UTC(2026, 0, 1))
  const [commit, tree] = repo.blocks
  // The CID of {"e":[],"l":null}, the same in every implementation.
  expect(tree?.cid.toString()).toBe('bafyreie5737gdxlw5i64vzichcalba3z2v5n6icifvx5xytvske7mr3hpm')
  if (commit === undefined) throw new Error('no commit')
  const value = decodeCbor(commit.bytes)
  const sig = cborEntry(value, 'sig')
  if (!(sig instanceof Uint8Array)) throw new Error('no signature')
  const unsigned = encodeCbor({
    did,
    version: 3,
    rev: repo.rev,
    prev: null,
    data: cborEntry(value, 'data') ?? null,
  })
  expect(await keys.verify(key.did, unsigned, sig)).toBe(true)
})

test('what is written as a CAR is read back, and a broken block is refused', async () => {
  const key = await createKeyRing().create()
  const repo = await createEmptyRepo(did, key, Date.UTC(2026, 0, 1))
  const car = writeCar(repo.root, repo.blocks)
  const read = await readCar(car)
  expect(read.roots.map(String)).toEqual([repo.root.toString()])
  expect(read.blocks.map(({ cid }) => cid.toString())).toEqual(
    repo.blocks.map(({ cid }) => cid.toString()),
  )
  const adopted = await adoptRepo(did, key, Date.UTC(2026, 0, 2), { root: repo.root, ...read })
  expect(adopted.rev > repo.rev).toBe(true)
  expect(adopted.records).toEqual([])
  car[car.length - 1] = (car.at(-1) ?? 0) ^ 1
  await expect(readCar(car)).rejects.toThrow('does not match')
})
