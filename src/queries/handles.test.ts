import { expect, test } from 'vitest'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { createQueryClient } from './create-query-client.ts'
import { handlesQuery } from './handles.ts'

test('handles that the server knows and finds right; nobody is asked about twice', async () => {
  const world = createMockWorld()
  const pds = world.addPds()
  const alice = await pds.createAccount({ handle: 'alice.test' })
  const asleep = await pds.createAccount({ handle: 'asleep.test' })
  const renamed = await pds.createAccount({ handle: 'renamed.test' })
  asleep.deactivatedAt = '2026-01-01T00:00:00Z'
  renamed.handle = 'other.test'
  let calls = 0
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => {
    calls++
    return world.fetch(new Request(input, init))
  }
  const queries = createQueryClient()
  const dids = [alice.did, asleep.did, renamed.did, alice.did]
  const handles = await queries.query(handlesQuery(pds.origin, dids, fetch))
  expect([...handles]).toEqual([[alice.did, 'alice.test']])
  expect(calls).toBe(3)
  await queries.query(handlesQuery(pds.origin, [alice.did], fetch))
  expect(calls).toBe(3)
})

test('no more than a hundred', async () => {
  let calls = 0
  const fetch = async () => {
    calls++
    return Response.json({ error: 'InvalidRequest' }, { status: 400 })
  }
  const dids = Array.from({ length: 150 }, (_, index) => `did:plc:${index}`)
  const handles = await createQueryClient().query(handlesQuery('https://pds.test', dids, fetch))
  expect([handles.size, calls]).toEqual([0, 100])
})
