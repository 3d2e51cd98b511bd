import { expect, test, vi } from 'vitest'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { createFakeBrowser, type FakeTab } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer, page, refusal, toJwt, type Personality } from '@/test/fault-server.ts'
import { createGate } from '@/test/session-model/gate.ts'
import { createNoLock, type Lock } from './lock.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Options = { personality?: Personality; backdated?: number; lock?: Lock }

async function setUp({ lock, ...options }: Options = {}) {
  const clock = createFakeClock()
  const server = createFaultServer({ clock, ...options })
  const browser = createFakeBrowser({ clock, fetch: server.fetch, ...(lock && { lock }) })
  const tab = await browser.openTab({ running: false })
  const { id } = await tab.sessions.signIn({
    service: server.origin,
    identifier: 'alice.test',
    password: 'correct horse',
  })
  const list = (from: FakeTab = tab) => from.sessions.client(id).call(listAppPasswords)
  const state = (from: FakeTab = tab) =>
    from.sessions.snapshot().accounts.find((account) => account.id === id)?.state
  return { clock, server, browser, tab, id, list, state }
}

/** Lets time pass until a promise settles, and gives its error. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable('the call should fail'),
    (error: unknown) => error,
  )
}

test('row 1: ten calls with a token that ran out make one renewal', async () => {
  const { clock, server, list } = await setUp()
  await clock.advance(3 * hour)
  await Promise.all(Array.from({ length: 10 }, () => list()))
  expect(server.count('refreshSession')).toBe(1)
  expect(server.count('listAppPasswords')).toBe(10)
})

test('row 1: also when the server says so before the clock does', async () => {
  const { clock, server, list } = await setUp()
  await clock.advance(minute)
  server.fail(
    'listAppPasswords',
    ...Array.from({ length: 10 }, () => () => refusal('ExpiredToken')),
  )
  await Promise.all(Array.from({ length: 10 }, () => list()))
  expect(server.count('refreshSession')).toBe(1)
  expect(server.count('listAppPasswords')).toBe(20)
})

test('row 1: also where the browser has no locks', async () => {
  const { clock, server, tab, list } = await setUp({ lock: createNoLock() })
  await clock.advance(3 * hour)
  await Promise.all(Array.from({ length: 10 }, () => list(tab)))
  expect(server.count('refreshSession')).toBe(1)
})

test.each(['grace', 'no-grace', 'reuse-revokes'] as const)(
  'row 2: three tabs whose token ran out make one renewal (%s)',
  async (personality) => {
    const { clock, server, browser, tab, list } = await setUp({ personality })
    const others = [
      await browser.openTab({ running: false }),
      await browser.openTab({ running: false }),
    ]
    await clock.advance(3 * hour)
    await Promise.all([tab, ...others].map((each) => list(each)))
    expect(server.count('refreshSession')).toBe(1)
    expect(server.count('listAppPasswords')).toBe(3)
  },
)

test.each(['grace', 'no-grace', 'reuse-revokes'] as const)(
  'row 3: a tab that slept through several renewals sends no old token (%s)',
  async (personality) => {
    const { clock, server, browser, tab, list } = await setUp({ personality })
    const sleeper = await browser.openTab({ running: false })
    for (let turn = 0; turn < 3; turn++) {
      // oxlint-disable-next-line no-await-in-loop -- one renewal after the other
      await clock.advance(3 * hour)
      // oxlint-disable-next-line no-await-in-loop
      await list(tab)
    }
    expect(server.count('refreshSession')).toBe(3)
    await list(sleeper)
    expect(server.count('refreshSession')).toBe(3)
    await list(tab)
    expect(server.alive.size).toBeGreaterThan(0)
  },
)

test('row 4: a renewal that comes back after a newer one is dropped', async () => {
  const { clock, server, browser, id, list } = await setUp({ personality: 'no-grace' })
  let release = () => {}
  const slow = await browser.openTab({
    running: false,
    fetch: async (input, init) => {
      const answer = await server.fetch(input, init)
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return answer
    },
  })
  await clock.advance(3 * hour)
  const call = list(slow)
  await settle()
  // Another tab, which passed the lock over, has signed in anew meanwhile.
  const other = await browser.openTab({ running: false })
  const given = { service: server.origin, identifier: 'alice.test', password: 'correct horse' }
  await other.sessions.signIn(given)
  const newest = await browser.store.read(id)
  release()
  await settle()
  release()
  await call
  expect(await browser.store.read(id)).toEqual({ ...newest, owed: [] })
  const sent = server.calls.find(({ name }) => name === 'listAppPasswords')
  expect(newest?.kind === 'live' && `Bearer ${newest.accessJwt}`).toBe(sent?.authorization)
})

test('row 4: a refusal that comes back after a newer token is nothing', async () => {
  const { clock, server, browser, list, state } = await setUp({ personality: 'no-grace' })
  let release = () => {}
  const slow = await browser.openTab({
    fetch: async (input, init) => {
      if (!new Request(input).url.endsWith('refreshSession')) return server.fetch(input, init)
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return refusal('InvalidToken')
    },
  })
  slow.visible = false
  await clock.advance(3 * hour)
  const call = list(slow)
  await settle()
  const other = await browser.openTab({ running: false })
  const given = { service: server.origin, identifier: 'alice.test', password: 'correct horse' }
  await other.sessions.signIn(given)
  await settle()
  release()
  await call
  expect(state(slow)).toEqual({ name: 'active' })
})

test('row 5: a tab that goes while it holds the lock keeps nobody waiting', async () => {
  const { clock, server, browser, tab, list } = await setUp()
  const gate = createGate()
  const lost = await browser.openTab({
    running: false,
    fetch: gate.fetch(() => new Promise(() => {})),
    lock: gate.lock(browser.lock),
  })
  await clock.advance(3 * hour)
  void list(lost).catch(() => {})
  await settle()
  const call = list(tab)
  await settle()
  expect(server.count('refreshSession')).toBe(0)
  gate.dieAfter(0)
  await clock.advance(1000)
  await call
  expect(server.count('refreshSession')).toBe(1)
})

test('row 6: a lock held for ever is passed over, and calls end in time meanwhile', async () => {
  const { clock, server, browser, tab, id, list } = await setUp()
  await clock.advance(3 * hour)
  void browser.lock.run(`latchkey.session ${id}`, 0, () => new Promise(() => {}))
  const call = list(tab)
  await clock.advance(44_000)
  expect(server.count('refreshSession')).toBe(0)
  await clock.advance(1000)
  await call
  expect(server.count('refreshSession')).toBe(1)
})

test('row 6: a renewal that hangs keeps no call longer than 60 s', async () => {
  const { clock, server, tab, list, state } = await setUp()
  await clock.advance(3 * hour)
  server.fail('refreshSession', 'hang')
  const call = failureOf(list(tab))
  await clock.advance(30_000)
  expect(await call).toMatchObject({ kind: 'noAnswer', cause: 'timeout' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'timeout' })
})

test('row 8: a renewal that never arrives is tried again by itself, and at once on waking', async () => {
  const { clock, server, browser, list, state } = await setUp()
  const tab = await browser.openTab()
  await clock.advance(0)
  server.fail('refreshSession', 'dropRequest', 'dropRequest', 'dropRequest')
  tab.visible = false
  await clock.advance(3 * hour)
  expect(server.count('refreshSession')).toBe(0)
  tab.visible = true
  const error = await failureOf(list(tab))
  expect(error).toMatchObject({ kind: 'noAnswer', cause: 'unreachable', retryable: true })
  expect(state(tab)).toMatchObject({ name: 'degraded', cause: 'unreachable' })
  // Calls meanwhile share the failure.
  await failureOf(list(tab))
  expect(server.count('refreshSession')).toBe(1)
  await clock.advance(1000)
  expect(server.count('refreshSession')).toBe(2)
  await clock.advance(1500)
  await tab.wake()
  expect(server.count('refreshSession')).toBe(3)
  await clock.advance(60_000)
  expect(server.count('refreshSession')).toBe(4)
  expect(state(tab)).toEqual({ name: 'active' })
  await list(tab)
})

test('row 9: a renewal whose answer was lost is repeated, on a server with grace', async () => {
  const { clock, server, list, state } = await setUp({ personality: 'grace' })
  await clock.advance(3 * hour)
  server.fail('refreshSession', 'dropResponse')
  await failureOf(list())
  await clock.advance(2000)
  await list()
  expect(state()).toEqual({ name: 'active' })
  expect(server.count('refreshSession')).toBe(2)
})

test('row 10: the same on a server without: expired, for a lost answer', async () => {
  const { clock, server, list, state } = await setUp({ personality: 'no-grace' })
  await clock.advance(3 * hour)
  server.fail('refreshSession', 'dropResponse')
  await failureOf(list())
  await clock.advance(2000)
  const error = await failureOf(list())
  expect(error).toMatchObject({ kind: 'notSignedIn', reason: 'unconfirmed', retryable: true })
  await clock.advance(3000)
  expect(state()).toEqual({ name: 'expired', reason: 'answerLost' })
  expect(await failureOf(list())).toMatchObject({ kind: 'notSignedIn', reason: 'expired' })
})

test('row 11: a page that went in the middle of a renewal renews first when it is back', async () => {
  const { clock, server, browser, tab, list } = await setUp()
  await clock.advance(minute)
  server.fail('listAppPasswords', () => refusal('ExpiredToken'))
  server.fail('refreshSession', 'hang')
  void list(tab).catch(() => {})
  await settle()
  const afterReload = createFakeBrowser({ clock, fetch: server.fetch, store: browser.store })
  const reloaded = await afterReload.openTab({ running: false })
  const before = server.calls.length
  await list(reloaded)
  const names = server.calls.slice(before).map(({ name }) => name)
  expect(names).toEqual(['refreshSession', 'listAppPasswords'])
})

test.each([
  ['401 HTML', () => page(401)],
  ['403 HTML', () => page(403)],
  ['400 HTML', () => page(400)],
  ['401 without a body', () => new Response(null, { status: 401 })],
  ['400 without a name', () => Response.json({ message: 'no' }, { status: 400 })],
  ['the header lost on the way', () => refusal('AuthMissing', 401)],
  ['the header lost, in other words', () => refusal('AuthenticationRequired', 401)],
])('row 12: a renewal answered with %s proves nothing', async (_, answer) => {
  const { clock, server, list, state } = await setUp()
  await clock.advance(3 * hour)
  server.fail('refreshSession', answer, answer, answer)
  await failureOf(list())
  expect(state()).toMatchObject({ name: 'degraded', cause: 'strange' })
  await clock.advance(70_000)
  await failureOf(list())
  await clock.advance(70_000)
  await failureOf(list())
  await clock.advance(70_000)
  await list()
  expect(state()).toEqual({ name: 'active' })
})

test.each([
  ['a page', () => page(200)],
  ['cut short', () => new Response('{"accessJwt":"ey')],
  ['without a refresh token', () => Response.json({ did: 'did:plc:alice', accessJwt: 'a' })],
  ['with empty tokens', () => answerFor('did:plc:alice', { refreshJwt: '' })],
  ['a wrong type', () => answerFor('did:plc:alice', { accessJwt: 5 })],
])('row 13: a renewal answered with 200 and %s is never stored', async (_, answer) => {
  const { clock, server, browser, id, list, state } = await setUp()
  await clock.advance(3 * hour)
  const before = await browser.store.read(id)
  server.fail('refreshSession', answer)
  await failureOf(list())
  expect(state()).toMatchObject({ name: 'degraded' })
  expect(await browser.store.read(id)).toMatchObject({ ...before, pendingSince: clock.now() })
  await clock.advance(70_000)
  await list()
})

test.each([
  ['the answer', answerFor('did:plc:alice', { did: 'did:plc:mallory' })],
  [
    'the access token',
    answerFor('did:plc:alice', { accessJwt: toJwt({ sub: 'did:plc:mallory' }) }),
  ],
  ['the refresh token', answerFor('did:plc:alice', { refreshJwt: toJwt({ sub: 'did:plc:m' }) })],
])('row 14: a renewal with another account in %s is thrown away', async (_, answer) => {
  const { clock, server, browser, id, list, state } = await setUp()
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => answer.clone())
  expect(await failureOf(list())).toMatchObject({ kind: 'invalidAnswer' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'identity' })
  expect(await browser.store.read(id)).toMatchObject({ did: 'did:plc:alice', gen: 1 })
  await clock.advance(70_000)
  await list()
})

test.each([
  ['an access token in its place', { refreshJwt: toJwt({ scope: 'com.atproto.access' }) }],
  ['a refresh token in its place', { accessJwt: toJwt({ scope: 'com.atproto.refresh' }) }],
])('row 14: a renewal with %s is thrown away', async (_, extra) => {
  const { clock, server, list, state } = await setUp()
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => answerFor('did:plc:alice', extra))
  expect(await failureOf(list())).toMatchObject({ kind: 'invalidAnswer' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'identity' })
})

test.each([
  ['ExpiredToken', () => refusal('ExpiredToken')],
  ['InvalidToken', () => refusal('InvalidToken')],
  ['AuthenticationFailed', () => refusal('AuthenticationFailed', 401)],
])('row 15: %s is believed the second time, three seconds later', async (_, answer) => {
  const { clock, server, list, state } = await setUp()
  await clock.advance(3 * hour)
  server.fail('refreshSession', answer, answer)
  expect(await failureOf(list())).toMatchObject({ reason: 'unconfirmed' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'refused' })
  await clock.advance(2900)
  expect(server.count('refreshSession')).toBe(1)
  await clock.advance(100)
  expect(server.count('refreshSession')).toBe(2)
  expect(state()).toEqual({ name: 'expired', reason: 'refused' })
  expect(await failureOf(list())).toMatchObject({ reason: 'expired' })
  await clock.advance(hour)
  expect(server.count('refreshSession')).toBe(2)
})

test('row 15: one refusal that does not come again is nothing', async () => {
  const { clock, server, list, state } = await setUp()
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => refusal('ExpiredToken'))
  await failureOf(list())
  await clock.advance(3000)
  expect(state()).toEqual({ name: 'active' })
  await list()
})

test('row 15: with a newer token in the store, the refusal of the older one is nothing', async () => {
  const { clock, server, browser, tab, list, state } = await setUp({ personality: 'no-grace' })
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => refusal('InvalidToken'))
  await failureOf(list(tab))
  const other = await browser.openTab({ running: false })
  await list(other)
  await clock.advance(3000)
  expect(state(tab)).toEqual({ name: 'active' })
  expect(server.count('refreshSession')).toBe(2)
})

test('row 16: a session refused early works on while its access token lives', async () => {
  const { clock, server, list, state } = await setUp()
  await clock.advance(115 * minute)
  server.revokeAll()
  await list()
  await clock.advance(3000)
  expect(state()).toMatchObject({ name: 'degraded', cause: 'refused' })
  await list()
  await clock.advance(5 * minute)
  expect(await failureOf(list())).toMatchObject({ reason: 'expired' })
  expect(state()).toEqual({ name: 'expired', reason: 'refused' })
})

test('row 17: too many requests: the next renewal waits as long as the server says', async () => {
  const { clock, server, browser, list, state } = await setUp()
  const tab = await browser.openTab()
  tab.visible = false
  await clock.advance(3 * hour)
  tab.visible = true
  const limited = () =>
    Response.json({ error: 'RateLimitExceeded' }, { status: 429, headers: { 'retry-after': '90' } })
  server.fail('refreshSession', limited)
  expect(await failureOf(list(tab))).toMatchObject({ status: 429 })
  const nextTryAt = clock.now() + 90_000
  expect(state(tab)).toEqual({ name: 'degraded', cause: 'limited', nextTryAt })
  await clock.advance(29_000)
  await tab.wake()
  await failureOf(list(tab))
  expect(server.count('refreshSession')).toBe(1)
  await clock.advance(61_000)
  await list(tab)
  expect(server.count('refreshSession')).toBe(2)
})

test('row 18: new tokens that are refused as well end in one plain error', async () => {
  const { clock, server, list, state } = await setUp()
  await clock.advance(minute)
  server.settings.refusesAccess = true
  expect(await failureOf(list())).toMatchObject({ kind: 'refusal', error: 'InvalidToken' })
  expect(server.count('listAppPasswords')).toBe(2)
  expect(server.count('refreshSession')).toBe(1)
  await failureOf(list())
  expect(server.count('refreshSession')).toBe(1)
  expect(state()).toEqual({ name: 'active' })
})

test.each([
  ['a day ahead', day],
  ['a day behind', -day],
])('row 19: a clock that jumps %s costs one renewal at most', async (_, jump) => {
  const { clock, server, list } = await setUp()
  await clock.advance(10 * minute)
  clock.jump(jump)
  await list()
  const before = server.count('refreshSession')
  expect(before).toBeLessThanOrEqual(1)
  await list()
  await clock.advance(hour)
  await list()
  expect(server.count('refreshSession')).toBe(before)
  await clock.advance(hour)
  await list()
  expect(server.count('refreshSession')).toBe(before + 1)
})

test.each([
  ['a day ahead', day],
  ['a day behind', -day],
])('row 19: a clock that is %s all the time does not matter', async (_, jump) => {
  const clock = createFakeClock()
  clock.jump(jump)
  const server = createFaultServer({ clock })
  const browser = createFakeBrowser({ clock, fetch: server.fetch })
  const tab = await browser.openTab()
  const given = { service: server.origin, identifier: 'alice.test', password: 'correct horse' }
  const { id, expiresAt } = await tab.sessions.signIn(given)
  expect(expiresAt).toBe(clock.now() + 2 * hour)
  await tab.sessions.client(id).call(listAppPasswords)
  expect(server.count('refreshSession')).toBe(0)
  await clock.advance(2 * hour)
  await tab.sessions.client(id).call(listAppPasswords)
  expect(server.count('refreshSession')).toBe(1)
  expect(server.count('listAppPasswords')).toBe(2)
})

test('row 19: a clock set back after a reload does not make an old token young', async () => {
  const { clock, server, browser, list } = await setUp()
  await clock.advance(115 * minute)
  const reloaded = await browser.openTab({ running: false })
  clock.jump(-day)
  await clock.advance(10 * minute)
  await list(reloaded)
  expect(server.calls.map(({ name }) => name).slice(1)).toEqual([
    'refreshSession',
    'listAppPasswords',
  ])
})

test('row 19: a machine that slept renews before it calls', async () => {
  const { clock, server, list } = await setUp()
  await clock.sleep(8 * hour)
  await list()
  expect(server.calls.map(({ name }) => name).slice(1)).toEqual([
    'refreshSession',
    'listAppPasswords',
  ])
})

test('row 19: an issue time five minutes in the past costs one refused call at most', async () => {
  const { clock, server, list } = await setUp({ backdated: 300 })
  await list()
  await clock.advance(119 * minute)
  await list()
  await clock.advance(minute)
  await list()
  expect(server.count('refreshSession')).toBe(1)
})

test('row 20: a refused token is told by its name alone', async () => {
  const { clock, server, list } = await setUp()
  await clock.advance(minute)
  server.fail('listAppPasswords', () => {
    const text = JSON.stringify({ error: 'ExpiredToken', message: 'x'.repeat(12_000) })
    return new Response(new Blob([text]).stream(), { status: 400 })
  })
  await list()
  expect(server.count('refreshSession')).toBe(1)
})

test('row 21: a token refused because another tab renewed is replaced by that one', async () => {
  const { clock, server, browser, tab, list } = await setUp({ personality: 'no-grace' })
  const other = await browser.openTab({ running: false })
  await clock.advance(minute)
  server.fail('listAppPasswords', () => refusal('ExpiredToken'))
  await list(other)
  expect(server.count('refreshSession')).toBe(1)
  await list(tab)
  expect(server.count('refreshSession')).toBe(1)
})

test('row 29: writes are repeated after a refused token, and never after a lost answer', async () => {
  const { clock, server, tab, id } = await setUp()
  const password = { name: 'phone', password: 'abcd', createdAt: '2026-01-15T12:00:00Z' }
  server.answer('createAppPassword', () => Response.json(password))
  await clock.advance(minute)
  server.fail('createAppPassword', () => refusal('ExpiredToken'))
  const create = () => tab.sessions.client(id).call(createAppPassword, { input: { name: 'phone' } })
  await create()
  expect(server.count('createAppPassword')).toBe(2)
  server.fail('createAppPassword', 'dropResponse')
  expect(await failureOf(create())).toMatchObject({ kind: 'noAnswer' })
  expect(server.count('createAppPassword')).toBe(3)
})

test('a visible tab renews at nine tenths of the life of a token, a hidden one does not', async () => {
  const { clock, server, browser } = await setUp()
  const tab = await browser.openTab()
  await clock.advance(107 * minute)
  expect(server.count('refreshSession')).toBe(0)
  tab.visible = false
  await clock.advance(5 * minute)
  expect(server.count('refreshSession')).toBe(0)
  tab.visible = true
  await clock.advance(minute)
  expect(server.count('refreshSession')).toBe(1)
})

test('what cannot be stored is kept, said, and stored later', async () => {
  const { clock, server, browser, id } = await setUp()
  const tab = await browser.openTab()
  await clock.advance(3 * hour - 10 * minute)
  const swap = vi
    .spyOn(browser.store, 'swap')
    .mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  tab.visible = false
  await clock.advance(hour)
  tab.visible = true
  await tab.sessions.client(id).call(listAppPasswords)
  expect(tab.sessions.snapshot()).toMatchObject({ storage: 'memory', storageReason: 'full' })
  const before = server.count('refreshSession')
  await tab.wake()
  await tab.sessions.client(id).call(listAppPasswords)
  expect(server.count('refreshSession')).toBe(before)
  swap.mockRestore()
  await clock.advance(minute)
  expect(tab.sessions.snapshot()).toMatchObject({ storage: 'persistent' })
  expect(await browser.store.read(id)).toMatchObject({ gen: server.count('refreshSession') + 1 })
})

test('signing in again outranks what could not be stored', async () => {
  const { clock, server, browser, tab, id, list } = await setUp()
  await clock.advance(3 * hour)
  const swap = vi.spyOn(browser.store, 'swap')
  swap.mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  await list()
  swap.mockRestore()
  const given = { service: server.origin, identifier: 'alice.test', password: 'correct horse' }
  await tab.sessions.signIn(given)
  await list()
  const stored = await browser.store.read(id)
  expect(stored).toMatchObject({ gen: 3 })
  expect(stored?.kind === 'live' && `Bearer ${stored.accessJwt}`).toBe(
    server.calls.findLast(({ name }) => name === 'listAppPasswords')?.authorization,
  )
})

function answerFor(did: string, extra: object): Response {
  const tokens = { accessJwt: toJwt({ sub: did }), refreshJwt: toJwt({ sub: did }) }
  return Response.json({ did, handle: 'alice.test', ...tokens, ...extra })
}
