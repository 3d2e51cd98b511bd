import { beforeEach, expect, test } from 'vitest'
import { createMockWorld, type MockWorld } from '@/mocks/mock-world.ts'
import { builtInConfig, type Config } from './config.ts'
import { findByAddressOrHandle, findService, ServiceNotFound } from './find-service.ts'

let world: MockWorld
let config: Config
const fetch: typeof globalThis.fetch = (input, init) => world.fetch(new Request(input, init))

beforeEach(async () => {
  world = createMockWorld()
  const resolver = world.addPds({ origin: 'https://pds.test', userDomains: ['.test'] })
  const other = world.addPds({ origin: 'https://other.example', userDomains: ['.other.example'] })
  await resolver.createAccount({ handle: 'alice.test' })
  await other.createAccount({ handle: 'bob.other.example' })
  config = { ...builtInConfig, plcDirectory: world.plcUrl, handleResolver: 'https://pds.test' }
})

async function problemOf(typed: { identifier: string; address?: string }, settings = config) {
  const error = await findService({ address: '', ...typed }, settings, { fetch }).catch(
    (it: unknown) => it,
  )
  return error instanceof ServiceNotFound ? [error.problem, error.about] : error
}

test('a handle is followed to the server that its DID document names', async () => {
  const found = await findService({ identifier: ' @Alice.test ', address: '' }, config, { fetch })
  expect(found).toMatchObject({
    identifier: 'alice.test',
    how: 'identity',
    service: { origin: 'https://pds.test' },
  })
})

test('a server that was typed is taken, whatever the DID document says', async () => {
  const found = await findService({ identifier: 'alice.test', address: 'other.example' }, config, {
    fetch,
  })
  expect(found).toMatchObject({
    identifier: 'alice.test',
    how: 'named',
    service: { host: 'other.example' },
  })
})

test('a bare name is completed with the first domain of the default server', async () => {
  const settings = { ...config, defaultService: 'https://other.example' }
  const found = await findService({ identifier: 'bob', address: '' }, settings, { fetch })
  expect(found).toMatchObject({ identifier: 'bob.other.example', how: 'default' })
})

test('the only server allowed is the default one', async () => {
  const settings = { ...config, defaultService: 'https://pds.test', allowOtherServices: false }
  const found = await findService(
    { identifier: 'bob.other.example', address: 'other.example' },
    settings,
    { fetch },
  )
  expect(found.service.origin).toBe('https://pds.test')
})

test('a handle that only the default server knows is found there', async () => {
  const settings = { ...config, defaultService: 'https://other.example' }
  const found = await findService({ identifier: 'bob.other.example', address: '' }, settings, {
    fetch,
  })
  expect(found.service.origin).toBe('https://other.example')
})

test('a hidden handle leads to the server that gives out its domain, if the settings name it', async () => {
  const asleep = await world.servers[1]?.createAccount({ handle: 'carol.other.example' })
  if (asleep) asleep.deactivatedAt = new Date().toISOString()
  const typed = { identifier: 'Carol.other.example', address: '' }
  expect(await problemOf(typed)).toEqual(['unknownHandle', 'identifier'])
  const found = await Promise.all(
    [
      { ...config, defaultService: 'https://other.example' },
      { ...config, defaultService: 'https://pds.test', knownServices: ['https://other.example'] },
      { ...config, knownServices: ['https://down.example', 'https://other.example'] },
    ].map((settings) => findService(typed, settings, { fetch })),
  )
  for (const it of found) {
    expect(it).toMatchObject({ identifier: 'carol.other.example', how: 'domain' })
    expect(it.service.origin).toBe('https://other.example')
  }
})

test.each(['nobody.example', 'somebody.carol.other.example', 'other.example'])(
  '%s is under no domain of a server that the settings name',
  async (identifier) => {
    const settings = { ...config, defaultService: 'https://other.example' }
    expect(await problemOf({ identifier }, settings)).toEqual(['unknownHandle', 'identifier'])
  },
)

test('a hidden handle may be looked for at a server that the person names', async () => {
  const typed = { identifier: 'carol.other.example', address: 'other.example' }
  const found = await findService(typed, config, { fetch })
  expect(found).toMatchObject({ how: 'named', service: { origin: 'https://other.example' } })
})

test('what stands in the way is named, and which field it is about', async () => {
  expect(await problemOf({ identifier: '  ' })).toEqual(['noIdentifier', 'identifier'])
  expect(await problemOf({ identifier: 'älice' })).toEqual(['notAnIdentifier', 'identifier'])
  expect(await problemOf({ identifier: 'alice@example.com' })).toEqual(['addressNeeded', 'address'])
  expect(await problemOf({ identifier: 'nobody.test' })).toEqual(['unknownHandle', 'identifier'])
  expect(await problemOf({ identifier: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa' })).toEqual([
    'unknownDid',
    'identifier',
  ])
  expect(await problemOf({ identifier: 'alice.test', address: 'http://pds.test' })).toEqual([
    'insecure',
    'address',
  ])
})

test('a resolver that does not answer is not taken for an unknown handle', async () => {
  const settings = { ...config, handleResolver: 'https://down.example' }
  expect(await problemOf({ identifier: 'alice.test' }, settings)).toEqual([
    'unreachable',
    'identifier',
  ])
})

test('row 33: a host that is no PDS is told from one that does not answer', async () => {
  const page: typeof globalThis.fetch = () =>
    Promise.resolve(new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }))
  const typed = { identifier: 'alice.test', address: 'www.example' }
  const error = await findService(typed, config, { fetch: page }).catch((it: unknown) => it)
  expect(error).toMatchObject({ problem: 'notAPds', host: 'www.example' })
  const silent = await findService(typed, config, { fetch }).catch((it: unknown) => it)
  expect(silent).toMatchObject({ kind: 'noAnswer', cause: 'unreachable' })
})

test('a server may be named by its address or by a handle that lives there', async () => {
  const found = async (typed: string) =>
    (await findByAddressOrHandle(typed, config, { fetch })).origin
  expect(await found('other.example')).toBe('https://other.example')
  expect(await found('@alice.test')).toBe('https://pds.test')
  expect(await found('alice.test')).toBe('https://pds.test')
})
