import { beforeEach, expect, test } from 'vitest'
import { createMockWorld, type MockWorld } from '@/mocks/mock-world.ts'
import { builtInConfig, type Config } from './config.ts'
import { followHandle, readDidDocument } from './resolve-identity.ts'

let world: MockWorld
let config: Config
let did: string
const fetch: typeof globalThis.fetch = (input, init) => world.fetch(new Request(input, init))
const down: typeof globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(async () => {
  world = createMockWorld()
  const pds = world.addPds({ origin: 'https://pds.test' })
  const account = await pds.createAccount({ handle: 'alice.test' })
  did = account.did
  config = { ...builtInConfig, plcDirectory: world.plcUrl, handleResolver: 'https://down.example' }
})

/** A network of one document. */
function serving(url: string, document: object): typeof globalThis.fetch {
  return (input, init) =>
    Promise.resolve(
      new Request(input, init).url === url
        ? Response.json(document)
        : new Response(null, { status: 404 }),
    )
}

test('a document in the directory', async () => {
  expect(await readDidDocument(did, config, { fetch })).toEqual({
    handle: 'alice.test',
    service: 'https://pds.test',
  })
})

test('a document on a website, whose server the console would not talk to', async () => {
  const id = 'did:web:alice.example'
  const type = 'AtprotoPersonalDataServer'
  const at = 'https://alice.example/.well-known/did.json'
  const document = (serviceEndpoint: string) => ({
    '@context': ['https://www.w3.org/ns/did/v1'],
    id,
    alsoKnownAs: ['at://alice.example'],
    service: [{ id: '#atproto_pds', type, serviceEndpoint }],
  })
  const read = (endpoint: string) =>
    readDidDocument(id, config, { fetch: serving(at, document(endpoint)) })
  expect(await read('https://new.example')).toEqual({
    handle: 'alice.example',
    service: 'https://new.example',
  })
  expect(await read('http://10.0.0.1')).toEqual({ handle: 'alice.example' })
})

test('a DID that is not known is told from a directory that does not answer', async () => {
  const unknown = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
  expect(await readDidDocument(unknown, config, { fetch })).toBeUndefined()
  await expect(readDidDocument(did, config, { fetch: down })).rejects.toMatchObject({
    problem: 'unreachable',
  })
  await expect(readDidDocument('did:key:zabc', config, { fetch })).rejects.toMatchObject({
    problem: 'notAnIdentifier',
  })
})

test('a handle is followed by whichever service knows it', async () => {
  const follow = (handle: string, service = 'https://pds.test') =>
    followHandle(handle, service, config, { fetch })
  expect(await follow('alice.test')).toBe(did)
  expect(await follow('no handle')).toBeUndefined()
  // One says no and one says nothing: not known for certain.
  await expect(follow('nobody.test')).rejects.toMatchObject({ problem: 'unreachable' })
  const settings = { ...config, handleResolver: 'https://pds.test' }
  expect(await followHandle('nobody.test', 'https://pds.test', settings, { fetch })).toBeUndefined()
})
