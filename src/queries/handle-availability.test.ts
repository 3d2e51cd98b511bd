import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { MockPdsOptions } from '@/mocks/options.ts'
import { handleAvailability } from './handle-availability.ts'

function setUp(options: MockPdsOptions = {}) {
  const world = createMockWorld()
  const pds = world.addPds(options)
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const asked: string[] = []
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    asked.push(new URL(request.url).pathname.split('.').at(-1) ?? '')
    return world.fetch(request)
  }
  const ask = (handle: string, isOwn = true) =>
    queries.query(handleAvailability({ service: pds.origin, handle, isOwn }, fetch))
  return { pds, asked, ask, fetch, queries }
}

describe('a server that cannot say outright', () => {
  test('is asked to resolve the handle, and for the other method only once', async () => {
    const { pds, ask, asked } = setUp()
    await pds.createAccount({ handle: 'alice.test' })
    expect(await ask('alice.test')).toEqual({ free: false, suggestions: [] })
    expect(await ask('bob.test')).toEqual({ free: true })
    expect(asked).toEqual(['checkHandleAvailability', 'resolveHandle', 'resolveHandle'])
  })

  test('fails where it cannot tell', async () => {
    const { ask } = setUp()
    await expect(ask('alice.elsewhere.example', false)).rejects.toMatchObject({ kind: 'refusal' })
  })
})

describe('a server with one name for all that it cannot resolve', () => {
  const answer = { error: 'InvalidRequest', message: 'Unable to resolve handle' }
  function ask(isOwn: boolean) {
    const { pds, queries } = setUp()
    const subject = { service: pds.origin, handle: 'bob.test', isOwn }
    const respond = () => Promise.resolve(Response.json(answer, { status: 400 }))
    return queries.query(handleAvailability(subject, respond))
  }

  test('says that a handle of its own is free', async () => {
    expect(await ask(true)).toEqual({ free: true })
  })

  test('says nothing of a handle elsewhere', async () => {
    await expect(ask(false)).rejects.toMatchObject({ kind: 'refusal' })
  })
})

test('an entryway says outright', async () => {
  const { pds, ask, asked } = setUp({ entryway: true })
  await pds.createAccount({ handle: 'alice.test' })
  expect(await ask('alice.test')).toMatchObject({ free: false })
  expect(await ask('bob.test')).toEqual({ free: true })
  expect(asked).toEqual(['checkHandleAvailability', 'checkHandleAvailability'])
})

test.each([
  [
    'no such page',
    new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } }),
  ],
  ['trouble', Response.json({ error: 'UpstreamFailure' }, { status: 502 })],
])('%s for the one method does not keep from the other', async (_what, response) => {
  const { pds, fetch, queries } = setUp()
  const query = handleAvailability(
    { service: pds.origin, handle: 'bob.test', isOwn: true },
    (input, init) =>
      new Request(input, init).url.includes('checkHandle')
        ? Promise.resolve(response)
        : fetch(input, init),
  )
  expect(await queries.query(query)).toEqual({ free: true })
})

test('a server that is away or wants a rest is not asked another way', async () => {
  const { pds, queries } = setUp()
  let calls = 0
  const query = handleAvailability({ service: pds.origin, handle: 'bob.test', isOwn: true }, () => {
    calls++
    return Promise.resolve(Response.json({ error: 'RateLimitExceeded' }, { status: 429 }))
  })
  await expect(queries.query(query)).rejects.toMatchObject({ status: 429 })
  expect(calls).toBe(1)
})
