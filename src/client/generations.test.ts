import { describe, expect, test } from 'vitest'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import type { OlderGeneration } from '@/lexicon/generations.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { Generation, MockPdsOptions, UnknownMethods } from '@/mocks/options.ts'
import { createClient } from './client.ts'
import { describeService, NotAPds } from './describe-service.ts'
import { ServerRefusal } from './errors.ts'
import { createAdminHandler, createServiceHandler, withAuthorization } from './fetch-handler.ts'
import { isUnknownMethod } from './unknown-method.ts'

/** A server, and what it was asked. */
function serve(options: MockPdsOptions = {}) {
  const world = createMockWorld()
  const pds = world.addPds(options)
  const asked: Request[] = []
  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    asked.push(request)
    return world.fetch(request.clone())
  }
  return { pds, service: pds.origin, asked, fetch }
}

const names = (asked: readonly Request[]) =>
  asked.map(({ method, url }) => `${method} ${new URL(url).pathname.replace('/xrpc/', '')}`)

const refusals = [
  'notImplemented',
  'notFound',
  'upstreamFailure',
  'noService',
  'authMissing',
] as const
const generations = ['2022-account', '2023-03', '2023-05', 'current'] as const

describe.each(refusals)('unknown methods are refused: %s', (unknownMethods: UnknownMethods) => {
  test.each(generations)('a server of %s is known for that', async (generation: Generation) => {
    const server = serve({ generation, unknownMethods })
    const { generation: found, domains } = await describeService(server.service, server)
    expect(found).toBe(generation)
    expect(domains).toEqual(generation === '2022-account' ? [] : ['.test'])
    // The description and the health; to the older ones a few questions more.
    expect(server.asked.length).toBeLessThanOrEqual(generation === 'current' ? 2 : 8)
    for (const request of server.asked) {
      expect(request.headers.get('authorization')).toBeNull()
      expect(request.body).toBeNull()
    }
  })
})

test('what answers every name alike is no server of 2022', async () => {
  const foreign = [
    Response.json({ error: 'NotFound' }, { status: 404 }),
    Response.json({ error: 'AuthMissing' }, { status: 401 }),
    new Response('<p>Not found', { status: 404, headers: { 'content-type': 'text/html' } }),
  ]
  for (const answer of foreign) {
    const fetch = () => Promise.resolve(answer.clone())
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(describeService('https://web.test', { fetch })).rejects.toBeInstanceOf(
      answer.status === 404 ? NotAPds : ServerRefusal,
    )
  }
})

test('a server that cannot be told apart just now is taken for none of them', async () => {
  const { service, fetch: ask } = serve({ generation: '2023-03' })
  const inTrouble = (input: RequestInfo | URL, init?: RequestInit) =>
    new Request(input, init).url.endsWith('describeServer')
      ? ask(input, init)
      : Promise.resolve(new Response('', { status: 503 }))
  const described = await describeService(service, { fetch: inTrouble })
  expect(described).not.toHaveProperty('generation')
})

const account = { handle: 'bob.test', email: 'bob@example.com', password: 'password' }

test('2022: methods of today go out under the names of that time', async () => {
  const { service, fetch, asked, pds } = serve({ generation: '2022-account' })
  const open = createServiceHandler({ service, fetch, generation: '2022-account' })
  const made = await createClient(open).call(createAccount, { input: account })
  const admin = createAdminHandler({
    service,
    fetch,
    generation: '2022-account',
    password: pds.options.adminPassword,
  })
  const { code } = await createClient(admin).call(createInviteCode, { input: { useCount: 2 } })
  expect(code).toContain('pds-test-')
  const owner = createClient(withAuthorization(open, `Bearer ${made.accessJwt}`))
  await owner.call(deleteAccount, { input: { did: made.did, password: '', token: '' } })
  expect(pds.state.accounts.has(made.did)).toBe(false)
  expect(names(asked)).toEqual([
    'POST com.atproto.account.create',
    'POST com.atproto.account.createInviteCode',
    'POST com.atproto.account.delete',
  ])
  expect(asked.at(-1)?.body).toBeNull()
})

test.each([
  ['2022-account', createSession],
  ['2022-account', listAppPasswords],
  ['2023-03', listAppPasswords],
] as const)('%s: %o is refused without asking', async (generation: OlderGeneration, method) => {
  const { service, fetch, asked } = serve({ generation })
  const client = createClient(createServiceHandler({ service, fetch, generation }))
  const refused = await client
    .call<typeof listAppPasswords | typeof createSession>(method, {
      input: { identifier: 'bob.test', password: 'password' },
    })
    .catch((error: unknown) => error)
  expect(isUnknownMethod(refused)).toBe(true)
  expect(asked).toEqual([])
})
