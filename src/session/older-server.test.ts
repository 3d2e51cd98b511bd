import { expect, test } from 'vitest'
import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import type { OlderGeneration } from '@/lexicon/generations.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock } from '@/test/fake-clock.ts'
import { failureOf, hour } from '@/test/signed-in.ts'

const details = { handle: 'alice.test', email: 'alice@example.com', password: 'password' }

/** A browser in which somebody has signed up at a server of an older generation. */
async function signedUp(generation: OlderGeneration) {
  const world = createMockWorld()
  const pds = world.addPds({ generation })
  const clock = createFakeClock(Date.now())
  const asked: { name: string; token: string | null; body: string }[] = []
  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const name = new URL(request.url).pathname.split('.').slice(-2).join('.')
    const body = await request.clone().text()
    asked.push({ name, token: request.headers.get('authorization'), body })
    return world.fetch(request)
  }
  const browser = createFakeBrowser({ clock, fetch })
  const tab = await browser.openTab()
  const { sessions } = tab
  const service = pds.origin
  const account = await sessions.signUp({ service, generation, ...details })
  return { world, pds, clock, browser, tab, sessions, account, asked }
}

const namesOf = (asked: readonly { name: string }[]) => asked.map(({ name }) => name)

test('2022: the session of a sign-up lives as long as its token, and no renewal is tried', async () => {
  const { pds, clock, browser, tab, sessions, account, asked } = await signedUp('2022-account')
  expect(account).toMatchObject({ generation: '2022-account', state: { name: 'active' } })
  expect(account).not.toHaveProperty('renewsAt')
  expect(account.expiresAt).toBe(account.issuedAt + 2 * hour)
  // A tab that is opened later knows it, too.
  const later = await browser.openTab()
  expect(later.sessions.snapshot().accounts).toMatchObject([{ generation: '2022-account' }])
  await clock.advance(3 * hour)
  await tab.wake()
  expect(sessions.snapshot().accounts).toMatchObject([
    { state: { name: 'expired', reason: 'unrenewable' } },
  ])
  await failureOf(sessions.client(account.id).call(requestAccountDelete))
  expect(namesOf(asked)).toEqual(['account.create'])
  // Nobody can be signed in anew: the server is not asked for what it lacks.
  await failureOf(sessions.signInAnew(account.id, details.password))
  await failureOf(
    sessions.signIn({
      service: pds.origin,
      generation: '2022-account',
      identifier: details.handle,
      password: details.password,
    }),
  )
  expect(namesOf(asked)).toEqual(['account.create'])
})

test('2022: signing out asks the server nothing, and says until when the token lives', async () => {
  const { sessions, account, browser, asked } = await signedUp('2022-account')
  expect(await sessions.signOut(account.id)).toEqual({
    id: account.id,
    service: account.service,
    handle: account.handle,
    accessUntil: account.expiresAt,
    confirmed: false,
    cannotEnd: true,
  })
  expect(sessions.snapshot().accounts).toEqual([])
  expect(await browser.store.read(account.id)).toMatchObject({ kind: 'buried', owed: [] })
  expect(namesOf(asked)).toEqual(['account.create'])
})

test('2022: a deletion carries the token, and neither code nor password', async () => {
  const { pds, sessions, account, asked } = await signedUp('2022-account')
  const input = { did: account.did, token: 'a code', password: details.password }
  await sessions.client(account.id).call(deleteAccount, { input })
  expect(asked.at(-1)).toMatchObject({ name: 'account.delete', body: '' })
  expect(asked.at(-1)?.token).toMatch(/^Bearer /)
  expect(pds.state.accounts.size).toBe(0)
})

test.each(['2023-03', '2023-05'] as const)(
  '%s: sessions are made, renewed and ended',
  async (generation) => {
    const { pds, world, clock, sessions, account, asked } = await signedUp(generation)
    expect(await sessions.signOut(account.id)).toMatchObject({ confirmed: true })
    const again = await sessions.signIn({
      service: pds.origin,
      generation,
      identifier: details.handle,
      password: details.password,
    })
    expect(again).toMatchObject({ generation, state: { name: 'active' } })
    world.clock.advance({ hours: 3 })
    await clock.advance(3 * hour)
    await sessions.client(again.id).call(getSession)
    expect(namesOf(asked)).toContain('server.refreshSession')
    // Without a code, since the lexicon of that time wants one as today's does.
    await failureOf(
      sessions
        .client(again.id)
        .call(deleteAccount, { input: { did: again.did, token: '', password: 'wrong' } }),
    )
    expect(asked.at(-1)).toMatchObject({ name: 'server.deleteAccount', token: null })
  },
)

test('a server that has been brought up to date is taken for what it is now', async () => {
  const { sessions, account, browser } = await signedUp('2022-account')
  sessions.learn('https://other.test', 'current')
  expect(sessions.snapshot().accounts).toMatchObject([{ generation: '2022-account' }])
  sessions.learn(account.service, 'current')
  const [now] = sessions.snapshot().accounts
  expect(now).not.toHaveProperty('generation')
  expect(now?.renewsAt).toBeGreaterThan(account.issuedAt)
  const later = await browser.openTab()
  expect(later.sessions.snapshot().accounts[0]).not.toHaveProperty('generation')
})
