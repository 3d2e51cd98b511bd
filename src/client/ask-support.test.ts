import { expect, test } from 'vitest'
import { features } from '@/lexicon/features.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { MockPdsOptions } from '@/mocks/options.ts'
import { askSupport } from './ask-support.ts'
import { NoAnswer } from './errors.ts'
import { findAuthorizationServer } from './oauth-discovery.ts'
import { measureRoundTrip } from './round-trip.ts'
import { showsLimits } from './shows-limits.ts'

/** A server, and what it was asked. */
function serve(options: MockPdsOptions = {}, answer?: (request: Request) => Response | undefined) {
  const world = createMockWorld()
  const { origin } = world.addPds(options)
  const asked: Request[] = []
  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    asked.push(request)
    return answer?.(request) ?? world.fetch(request)
  }
  return { origin, asked, fetch }
}

async function reasons(server: ReturnType<typeof serve>) {
  const found = await askSupport(server.origin, { fetch: server.fetch })
  expect(found.map(({ feature }) => feature)).toEqual(features.map(({ feature }) => feature))
  return Object.fromEntries(found.map(({ feature, support }) => [feature, support.reason]))
}

test.each([true, false])('a server of today has all of it (AppView: %s)', async (appView) => {
  const server = serve({ appView })
  expect(new Set(Object.values(await reasons(server)))).toEqual(new Set(['knows']))
  // Once each, with nothing that could have an effect.
  expect(server.asked).toHaveLength(features.length)
  for (const request of server.asked) {
    expect(request.headers.get('authorization')).toBeNull()
    expect(request.headers.get('content-type')).toBeNull()
    expect(request.body).toBeNull()
    expect(new URL(request.url).search).toBe('')
  }
})

test('one of 2023 lacks what came later', async () => {
  const found = await reasons(serve({ generation: '2023-05' }))
  expect(found).toMatchObject({
    appPasswords: 'knows',
    deletion: 'knows',
    deactivation: 'notImplemented',
    emailChange: 'notImplemented',
    serviceTokens: 'notImplemented',
    signingKeys: 'notImplemented',
  })
})

test('a reference PDS of before 0.5 passes on what is named under the other verb', async () => {
  const answers = (request: Request) => {
    const nsid = new URL(request.url).pathname.slice('/xrpc/'.length)
    const isQuery = [
      ...features,
      { nsid: 'com.atproto.server.describeServer', type: 'query' },
    ].some((one) => one.nsid === nsid && one.type === 'query')
    const isRight = isQuery === (request.method === 'GET')
    if (nsid.endsWith('reserveSigningKey') || !isRight) {
      const message = nsid.endsWith('updateEmail')
        ? 'Bad token method'
        : `No service configured for ${nsid}`
      return Response.json({ error: 'InvalidRequest', message }, { status: 400 })
    }
    return nsid.endsWith('getRepo')
      ? Response.json({ error: 'InternalServerError' }, { status: 500 })
      : Response.json({ error: 'AuthMissing' }, { status: 401 })
  }
  const found = await reasons(serve({}, answers))
  expect(found).toMatchObject({
    signUp: 'unclear',
    passwordReset: 'unclear',
    signingKeys: 'unclear',
    emailChange: 'knows',
    export: 'knows',
  })
  expect(Object.values(found).filter((reason) => reason === 'knows')).toHaveLength(
    features.length - 3,
  )
})

test('one that wants a token for everything cannot be told', async () => {
  const wantsToken = () => Response.json({ error: 'AuthMissing' }, { status: 401 })
  expect(new Set(Object.values(await reasons(serve({}, wantsToken))))).toEqual(
    new Set(['needsToken', 'unclear']),
  )
})

test('one that is away is no error; giving up is', async () => {
  const away = serve({}, () => {
    throw new TypeError('Failed to fetch')
  })
  expect(new Set(Object.values(await reasons(away)))).toEqual(new Set(['silent']))
  const given = { fetch: away.fetch, signal: AbortSignal.abort() }
  await expect(askSupport(away.origin, given)).rejects.toBeInstanceOf(NoAnswer)
})

test('who does OAuth', async () => {
  const today = serve()
  const find = (server: typeof today) => findAuthorizationServer(server.origin, server)
  expect(await find(today)).toBe(today.origin)
  expect(await find(serve({ generation: '2023-05' }))).toBeUndefined()
  const names = (document: unknown) => serve({}, () => Response.json(document))
  expect(await find(names({ authorization_servers: ['https://bsky.social/'] }))).toBe(
    'https://bsky.social',
  )
  const odd = [null, [], {}, { authorization_servers: ['javascript:alert(1)'] }]
  expect(await Promise.all(odd.map((one) => find(names(one))))).toEqual(odd.map(() => undefined))
  expect(await find(serve({}, () => new Response('<h1>Hello</h1>')))).toBeUndefined()
  const away = serve({}, () => {
    throw new TypeError('Failed to fetch')
  })
  await expect(find(away)).rejects.toMatchObject({ cause: 'unreachable' })
})

test('the round trip is the median of five, without the first', async () => {
  const times = [900, 30, 10, 20, 500, 40]
  let now = 0
  const server = serve({}, () => {
    now += times.shift() ?? 0
    // An answer is an answer.
    return new Response(null, { status: 404 })
  })
  const clock = { now: () => now, monotonic: () => now, after: () => () => {} }
  expect(await measureRoundTrip(server.origin, { ...server, clock })).toEqual({
    median: 30,
    fastest: 10,
    slowest: 500,
    calls: 5,
  })
})

test('whether a page may see the limits: without a credential, and no page of a proxy is an error', async () => {
  const plain = serve()
  expect(await showsLimits(plain.origin, plain)).toBe(false)
  const limited = serve({ rateLimits: true })
  expect(await showsLimits(limited.origin, limited)).toBe(true)
  expect(limited.asked.map(({ headers }) => headers.get('authorization'))).toEqual([null])
  const page = serve({}, () => new Response('<h1>Hello</h1>', { status: 502 }))
  expect(await showsLimits(page.origin, page)).toBe(false)
})
