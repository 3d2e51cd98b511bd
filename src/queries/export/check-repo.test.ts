import { expect, test } from 'vitest'
import { Cid } from '@/mocks/encoding/cid.ts'
import { readCar, writeCar } from '@/mocks/repo/car.ts'
import { adoptRepo } from '@/mocks/repo/repo.ts'
import { createKeyRing } from '@/mocks/world/key-ring.ts'
import { seedRepo } from '@/test/seed-repo.ts'
import { checkRepo } from './check-repo.ts'

const did = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz'

async function setUp() {
  const keys = createKeyRing()
  const signer = await keys.create()
  const { roots, blocks } = await readCar((await seedRepo(did, [], 5)).car)
  const [root] = roots
  if (!root) throw new Error('no root')
  const repo = await adoptRepo(did, signer, Date.UTC(2026, 0, 1), { root, blocks })
  const key = toKey(signer.did)
  const check = (
    car: Uint8Array<ArrayBuffer>,
    given: Partial<Parameters<typeof checkRepo>[1]> = {},
  ) => checkRepo(new Blob([car]).stream(), { did, key: Promise.resolve(key), ...given })
  return { keys, repo, check, car: writeCar(repo.root, repo.blocks) }
}

function toKey(didKey: string) {
  return { type: 'Multikey', publicKeyMultibase: didKey.replace('did:key:', '') }
}

test('a repository in order, whatever the order of its blocks', async () => {
  const { repo, check, car } = await setUp()
  const expected = {
    root: repo.root.toString(),
    revision: repo.rev,
    blocks: 8,
    damagedBlocks: 0,
    missingBlocks: 0,
    records: 6,
    collections: { 'com.example.album': 1, 'com.example.note': 5 },
    checks: { root: 'good', did: 'good', signature: 'good' },
    readable: true,
  }
  expect(await check(car)).toEqual(expected)
  expect(await check(writeCar(repo.root, repo.blocks.toReversed()))).toEqual(expected)
})

test('a signature by another key, or by one that is not known', async () => {
  const { keys, check, car } = await setUp()
  const other = Promise.resolve(toKey((await keys.create()).did))
  expect((await check(car, { key: other })).checks.signature).toBe('bad')
  const none = Promise.resolve(undefined)
  expect((await check(car, { key: none })).checks.signature).toBe('unchecked')
  const strange = Promise.resolve({ type: 'Multikey', publicKeyMultibase: 'z6Mk' })
  expect((await check(car, { key: strange })).checks.signature).toBe('unchecked')
})

test('the repository of somebody else', async () => {
  const { check, car } = await setUp()
  const { checks } = await check(car, { did: 'did:plc:somebodyelse' })
  expect(checks).toEqual({ root: 'good', did: 'bad', signature: 'good' })
})

test('a damaged record, a damaged commit, a missing record', async () => {
  const { repo, check } = await setUp()
  const [commit, tree, record, ...rest] = repo.blocks
  if (!commit || !tree || !record) throw new Error('too few blocks')
  const damaged = (block: typeof record) => ({
    ...block,
    bytes: block.bytes.map((byte, index) => (index === 5 ? byte ^ 1 : byte)),
  })
  const record1 = await check(writeCar(repo.root, [commit, tree, damaged(record), ...rest]))
  expect(record1).toMatchObject({ damagedBlocks: 1, missingBlocks: 1, records: 6 })
  const commit1 = await check(writeCar(repo.root, [damaged(commit), tree, record, ...rest]))
  expect(commit1).toMatchObject({
    damagedBlocks: 1,
    records: 0,
    checks: { root: 'bad', did: 'bad', signature: 'bad' },
  })
  const less = await check(writeCar(repo.root, [commit, tree, ...rest]))
  expect(less).toMatchObject({ damagedBlocks: 0, missingBlocks: 1, records: 6 })
  const treeless = await check(writeCar(repo.root, [commit, record, ...rest]))
  expect(treeless).toMatchObject({ missingBlocks: 1, records: 0 })
  const elsewhere = await Cid.of('dag-cbor', record.bytes)
  expect((await check(writeCar(elsewhere, repo.blocks))).checks.root).toBe('bad')
})

test('what is cut off, and what is no repository', async () => {
  const { check, car } = await setUp()
  expect(await check(car.slice(0, -10))).toMatchObject({ readable: false, blocks: 7 })
  const page = new TextEncoder().encode('<!doctype html><h1>Airport</h1>')
  expect(await check(page)).toMatchObject({ readable: false, blocks: 0, root: undefined })
  expect(await check(new Uint8Array())).toMatchObject({ readable: false })
})
