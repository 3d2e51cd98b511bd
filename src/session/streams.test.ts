import { expect, test } from 'vitest'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getRepo } from '@/lexicon/generated/current/com/atproto/sync/get-repo.gen.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { failureOf } from '@/test/signed-in.ts'

async function setUp() {
  const world = createMockWorld()
  const pds = world.addPds()
  const { did } = await pds.createAccount({ handle: 'alice.test' })
  const asked: { url: URL; authorization: string | null }[] = []
  const answers = new Map<string, () => Response | Promise<Response>>()
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    asked.push({ url, authorization: request.headers.get('authorization') })
    return answers.get(url.pathname.split('.').at(-1) ?? '')?.() ?? world.fetch(request)
  }
  const clock = createFakeClock(Date.now())
  const browser = createFakeBrowser({ clock, fetch })
  const { sessions } = await browser.openTab({ running: false })
  const given = { identifier: 'alice.test', password: 'password' }
  const account = await sessions.signIn({ service: pds.origin, ...given })
  const client = sessions.client(account.id)
  return { clock, world, pds, did, asked, answers, browser, sessions, account, client }
}

test('what is kept from the public is streamed with the token, to the service signed in at', async () => {
  const { pds, did, client, asked } = await setUp()
  await client.call(deactivateAccount, { input: {} })
  const { body, contentType } = await client.stream(getRepo, { params: { did } })
  expect((await new Response(body).bytes()).length).toBeGreaterThan(100)
  expect(contentType).toBe('application/vnd.ipld.car')
  expect(new Set(asked.map(({ url }) => url.origin))).toEqual(new Set([pds.origin]))
  expect(asked.at(-1)?.authorization).toMatch(/^Bearer /)
})

test('a token that was refused is renewed before the first byte', async () => {
  const { clock, world, did, client, asked } = await setUp()
  await clock.advance(60_000)
  world.clock.advance({ hours: 3 })
  const { body } = await client.stream(getRepo, { params: { did } })
  expect((await new Response(body).bytes()).length).toBeGreaterThan(100)
  const names = asked.map(({ url }) => url.pathname.split('.').at(-1))
  expect(names.slice(-3)).toEqual(['getRepo', 'refreshSession', 'getRepo'])
})

test('the stream of an account that is signed out ends', async () => {
  const { did, client, sessions, account, answers } = await setUp()
  answers.set('getRepo', () => new Response(new ReadableStream({})))
  const { body } = await client.stream(getRepo, { params: { did } })
  const read = body.getReader().read()
  read.catch(() => {})
  await settle()
  await sessions.signOut(account.id)
  await expect(read).rejects.toMatchObject({ kind: 'noAnswer' })
  await expect(client.stream(getRepo, { params: { did } })).rejects.toMatchObject({
    kind: 'notSignedIn',
  })
})

test('row 6: a file, too, is waited for no longer than 60 s while its token is renewed', async () => {
  const { clock, world, did, client, browser, account, answers } = await setUp()
  void browser.lock.run(`latchkey.session ${account.id}`, 0, () => new Promise(() => {}))
  await clock.advance(60_000)
  world.clock.advance({ hours: 3 })
  answers.set('refreshSession', () => new Promise(() => {}))
  const failure = failureOf(client.stream(getRepo, { params: { did } }))
  await clock.advance(60_000)
  expect(await Promise.race([failure, settle()])).toMatchObject({ cause: 'timeout' })
})
