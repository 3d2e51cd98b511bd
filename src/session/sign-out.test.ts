import { expect, test, vi } from 'vitest'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer, page, type Personality } from '@/test/fault-server.ts'
import { holdAnswers } from '@/test/held-answers.ts'
import { createNoLock, type Lock } from './lock.ts'

const hour = 3_600_000
const credentials = { identifier: 'alice.test', password: 'correct horse' }

type Options = { personality?: Personality; lock?: Lock }

async function setUp({ personality = 'grace', lock }: Options = {}) {
  const clock = createFakeClock()
  const server = createFaultServer({ clock, personality })
  const browser = createFakeBrowser({ clock, fetch: server.fetch, ...(lock && { lock }) })
  const tab = await browser.openTab()
  const { id } = await tab.sessions.signIn({ service: server.origin, ...credentials })
  return { clock, server, browser, tab, sessions: tab.sessions, id }
}

test.each(['grace', 'no-grace', 'reuse-revokes'] as const)(
  'row 45: signing out ends the current and the retired tokens (%s)',
  async (personality) => {
    const { clock, server, browser, sessions, id } = await setUp({ personality })
    await clock.advance(115 * 60_000)
    await sessions.client(id).call(listAppPasswords)
    expect(server.count('refreshSession')).toBe(1)
    const result = await sessions.signOut(id)
    expect(result).toMatchObject({ id, handle: 'alice.test', confirmed: true })
    expect(result.accessUntil).toBeGreaterThan(clock.now())
    expect(server.count('refreshSession')).toBe(1)
    expect(server.alive.size).toBe(0)
    expect(sessions.snapshot().accounts).toEqual([])
    expect(await browser.store.read(id)).toMatchObject({ kind: 'buried', owed: [] })
    expect(JSON.stringify(await browser.store.list())).not.toContain('Jwt')
  },
)

test('row 45: a server that wants the access token gets a fresh one when that ran out', async () => {
  const { clock, server, tab, sessions, id } = await setUp({ personality: 'no-grace' })
  tab.visible = false
  await clock.advance(3 * hour)
  expect(await sessions.signOut(id)).toMatchObject({ confirmed: true })
  expect(server.alive.size).toBe(0)
})

test.each([
  ['offline', 'dropRequest'],
  ['with the server down', () => page(502)],
  ['behind a proxy that asks to sign in', () => page(401)],
] as const)(
  'row 46: signing out %s is done here at once, and on the server later',
  async (_, fault) => {
    const { clock, server, browser, sessions, id } = await setUp()
    server.fail('deleteSession', fault)
    const result = await sessions.signOut(id)
    expect(result).toMatchObject({ confirmed: false, retryUntil: clock.now() + 24 * hour })
    expect(!result.confirmed && result.aliveUntil).toBe(clock.now() + 90 * 24 * hour)
    expect(sessions.snapshot().accounts).toEqual([])
    expect(server.alive.size).toBe(1)
    const reloaded = await browser.openTab()
    expect(reloaded.sessions.snapshot().accounts).toEqual([])
    expect(server.alive.size).toBe(0)
    expect(await browser.store.read(id)).toMatchObject({ kind: 'buried', owed: [] })
  },
)

test('row 46: the server is asked for 24 hours, not longer', async () => {
  const { clock, server, browser, sessions, id } = await setUp()
  server.fail('deleteSession', ...Array.from({ length: 5000 }, () => 'dropRequest' as const))
  await sessions.signOut(id)
  await clock.advance(23 * hour)
  const asked = server.count('deleteSession')
  expect(asked).toBeGreaterThan(2)
  expect(asked).toBeLessThan(24 * 60)
  await clock.advance(2 * hour)
  expect(await browser.store.read(id)).toMatchObject({ kind: 'buried', owed: [] })
})

test('signing out waits no longer than 45 s for a server that does not answer', async () => {
  const { clock, server, sessions, id } = await setUp()
  server.fail('deleteSession', 'hang')
  const signOut = sessions.signOut(id)
  await settle()
  expect(sessions.snapshot().accounts).toEqual([])
  await clock.advance(45_000)
  expect(await signOut).toMatchObject({ confirmed: false })
})

test('row 44: other tabs sign out too, at once', async () => {
  const { browser, sessions, id } = await setUp()
  const other = await browser.openTab()
  expect(other.sessions.snapshot().accounts).toHaveLength(1)
  await sessions.signOut(id)
  await settle()
  expect(other.sessions.snapshot().accounts).toEqual([])
  await expect(other.sessions.client(id).call(listAppPasswords)).rejects.toMatchObject({
    kind: 'notSignedIn',
    reason: 'signedOut',
  })
})

test('row 44: no other account takes the place of one that another tab signed out', async () => {
  const { clock, server, browser, sessions, id } = await setUp()
  const bob = createFaultServer({ clock, origin: 'https://other.test', did: 'did:plc:bob' })
  const other = await browser.openTab({
    fetch: (input, init) =>
      (new Request(input).url.startsWith(bob.origin) ? bob : server).fetch(input, init),
  })
  await other.sessions.signIn({ service: bob.origin, ...credentials })
  other.sessions.select(id)
  await settle()
  await sessions.signOut(id)
  await settle()
  expect(other.sessions.snapshot().accounts).toHaveLength(1)
  expect(other.sessions.snapshot().currentId).toBeUndefined()
})

test('row 44: a tab that heard nothing sees it when it wakes', async () => {
  const { clock, browser, sessions, id, server } = await setUp()
  const frozen = await browser.openTab({ running: false })
  await sessions.signOut(id)
  await clock.advance(3 * hour)
  await expect(frozen.sessions.client(id).call(listAppPasswords)).rejects.toMatchObject({
    reason: 'signedOut',
  })
  expect(frozen.sessions.snapshot().accounts).toEqual([])
  expect(server.count('refreshSession')).toBe(0)
})

test.each([
  ['grace', 'with locks'],
  ['no-grace', 'with locks'],
  ['reuse-revokes', 'with locks'],
  ['grace', 'without'],
  ['no-grace', 'without'],
] as const)(
  'row 47: a token that another tab renews during sign-out is ended, not stored (%s, %s)',
  async (personality, locks) => {
    const lock = locks === 'without' && { lock: createNoLock() }
    const { clock, server, browser, tab, sessions, id } = await setUp({ personality, ...lock })
    const { fetch, release } = holdAnswers(server.fetch)
    const slow = await browser.openTab({ running: false, fetch })
    tab.visible = false
    await clock.advance(119 * 60_000)
    const call = slow.sessions
      .client(id)
      .call(listAppPasswords)
      .catch((error: unknown) => error)
    await settle()
    expect(server.count('refreshSession')).toBe(1)
    const signOut = sessions.signOut(id)
    await settle()
    await release(8)
    expect(await call).toMatchObject({ kind: 'notSignedIn', reason: 'signedOut' })
    await signOut
    expect(await browser.store.read(id)).toMatchObject({ kind: 'buried', owed: [] })
    expect(server.alive.size).toBe(0)
  },
)

test('row 47: what was read just before a sign-out does not bring the account back', async () => {
  const { browser, tab, sessions, id } = await setUp()
  const before = await browser.store.list()
  let give: ((records: typeof before) => void) | undefined
  const list = vi.spyOn(browser.store, 'list').mockReturnValueOnce(
    new Promise((resolve) => {
      give = resolve
    }),
  )
  await tab.wake()
  expect(list).toHaveBeenCalledOnce()
  await sessions.signOut(id)
  give?.(before)
  await settle()
  expect(sessions.snapshot().accounts).toEqual([])
})

test('row 48: signing out of one account does not touch another, and drops its answers', async () => {
  const clock = createFakeClock()
  const alice = createFaultServer({ clock })
  const bob = createFaultServer({ clock, origin: 'https://other.test', did: 'did:plc:bob' })
  const fetch: typeof globalThis.fetch = (input, init) =>
    (new Request(input).url.startsWith(bob.origin) ? bob : alice).fetch(input, init)
  const browser = createFakeBrowser({ clock, fetch })
  const { sessions } = await browser.openTab()
  const a = await sessions.signIn({ service: alice.origin, ...credentials })
  const b = await sessions.signIn({ service: bob.origin, ...credentials })
  alice.fail('listAppPasswords', 'hang')
  const call = sessions.client(a.id).call(listAppPasswords)
  await settle()
  await sessions.signOut(a.id)
  await expect(call).rejects.toMatchObject({ kind: 'notSignedIn', reason: 'signedOut', id: a.id })
  expect(sessions.snapshot()).toMatchObject({ accounts: [{ id: b.id }], currentId: b.id })
  await sessions.client(b.id).call(listAppPasswords)
  expect(bob.count('deleteSession')).toBe(0)
  expect(bob.alive.size).toBe(1)
})

test('row 48: the answer that came after all is dropped', async () => {
  const { sessions, id } = await setUp()
  const call = sessions.client(id).call(listAppPasswords)
  const signOut = sessions.signOut(id)
  await expect(call).rejects.toMatchObject({ reason: 'signedOut' })
  await signOut
})

test('row 53: the same DID on two servers is two accounts', async () => {
  const clock = createFakeClock()
  const from = createFaultServer({ clock })
  const to = createFaultServer({ clock, origin: 'https://new.test' })
  const browser = createFakeBrowser({
    clock,
    fetch: (input, init) =>
      (new Request(input).url.startsWith(to.origin) ? to : from).fetch(input, init),
  })
  const { sessions } = await browser.openTab()
  await sessions.signIn({ service: from.origin, ...credentials })
  await sessions.signIn({ service: to.origin, ...credentials })
  expect(sessions.snapshot().accounts).toHaveLength(2)
  const results = await sessions.signOutAll()
  expect(results.map(({ confirmed }) => confirmed)).toEqual([true, true])
  expect(from.alive.size + to.alive.size).toBe(0)
})

test('signing in again after signing out outranks the tombstone', async () => {
  const { server, browser, sessions, id } = await setUp()
  await sessions.signOut(id)
  await sessions.signIn({ service: server.origin, ...credentials })
  expect(sessions.snapshot().accounts).toHaveLength(1)
  expect(await browser.store.read(id)).toMatchObject({ kind: 'live', gen: 3 })
  await sessions.client(id).call(listAppPasswords)
})

test('signing in again ends the session that it replaces', async () => {
  const { server, sessions } = await setUp()
  await sessions.signIn({ service: server.origin, ...credentials })
  await settle()
  expect([...server.alive.keys()]).toEqual(['s2.0'])
  expect(sessions.snapshot().accounts).toHaveLength(1)
})

test('forgetting an account asks the server without waiting for it', async () => {
  const { server, sessions, id } = await setUp()
  server.fail('deleteSession', 'hang')
  await sessions.forget(id)
  expect(sessions.snapshot().accounts).toEqual([])
})

test('row 44: the other tabs sign out, too, where storage takes no tombstone', async () => {
  const { browser, sessions, id } = await setUp()
  const other = await browser.openTab()
  const swap = browser.store.swap.bind(browser.store)
  vi.spyOn(browser.store, 'swap').mockImplementation((of, decide) =>
    swap(of, (found) => {
      const decision = decide(found)
      if (decision === 'remove' || decision === undefined) return decision
      throw new DOMException('', 'QuotaExceededError')
    }),
  )
  await sessions.signOut(id)
  await settle()
  expect(other.sessions.snapshot().accounts).toEqual([])
})
