import { expect, test } from 'vitest'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { settle } from '@/test/fake-clock.ts'
import { refusal } from '@/test/fault-server.ts'
import { holdAnswers } from '@/test/held-answers.ts'
import { day, failureOf, hour, minute, signedIn } from '@/test/signed-in.ts'

test('row 8: a person may have it tried at once', async () => {
  const { clock, server, browser, id, list, state } = await signedIn()
  const tab = await browser.openTab()
  await clock.advance(0)
  server.fail('refreshSession', 'dropRequest', 'dropRequest', 'dropRequest')
  tab.visible = false
  await clock.advance(3 * hour)
  tab.visible = true
  await failureOf(list(tab))
  await clock.advance(1000)
  expect(server.count('refreshSession')).toBe(2)
  await clock.advance(1500)
  tab.sessions.tryNow(id)
  await settle()
  expect(server.count('refreshSession')).toBe(3)
  expect(state(tab)).toMatchObject({ name: 'degraded', cause: 'unreachable' })
})

test('row 8: a renewal that never arrives is tried again by itself, and at once on waking', async () => {
  const { clock, server, browser, list, state } = await signedIn()
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
  const { clock, server, list, state } = await signedIn({ personality: 'grace' })
  await clock.advance(3 * hour)
  server.fail('refreshSession', 'dropResponse')
  await failureOf(list())
  await clock.advance(2000)
  await list()
  expect(state()).toEqual({ name: 'active' })
  expect(server.count('refreshSession')).toBe(2)
})

test('row 10: the same on a server without: expired, for a lost answer', async () => {
  const { clock, server, list, state } = await signedIn({ personality: 'no-grace' })
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
  const { clock, server, browser, tab, list } = await signedIn()
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

test('row 31: offline at the start, the accounts are there, nobody is signed out, and it recovers alone', async () => {
  const { clock, server, browser, id } = await signedIn()
  await clock.advance(3 * hour)
  const network = { isThere: false }
  const tab = await browser.openTab({
    fetch: async (input, init) => {
      if (!network.isThere) throw new TypeError('Failed to fetch')
      return server.fetch(input, init)
    },
  })
  await clock.advance(minute)
  const [account] = tab.sessions.snapshot().accounts
  expect(account).toMatchObject({ id, handle: 'alice.test', state: { name: 'degraded' } })
  network.isThere = true
  await tab.wake()
  await clock.advance(minute)
  expect(tab.sessions.snapshot().accounts[0]?.state).toEqual({ name: 'active' })
})

test('row 45: a sign-out after a renewal that got lost ends what that made', async () => {
  const { clock, server, tab, id, list } = await signedIn()
  await clock.advance(3 * hour)
  server.fail('refreshSession', 'dropResponse')
  await failureOf(list())
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: true })
  expect(server.alive.size).toBe(0)
})

test.each([
  ['', 0, 'degraded'],
  ['; nor once the old token is refused', 1, 'degraded'],
  ['; nor once it is refused for good', 2, 'expired'],
] as const)(
  'row 45: where nobody can end that, the sign-out is not confirmed%s',
  async (_, refusals, name) => {
    const { clock, server, browser, id, list, state } = await signedIn({ personality: 'no-grace' })
    await clock.advance(3 * hour)
    server.fail('refreshSession', 'dropResponse')
    await failureOf(list())
    const lostAt = clock.now()
    for (let refused = 0; refused < refusals; refused++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await clock.advance(3000)
      // oxlint-disable-next-line no-await-in-loop
      await failureOf(list())
    }
    expect(state()).toMatchObject({ name })
    const later = await browser.openTab({ running: false })
    const result = await later.sessions.signOut(id)
    expect(result.confirmed).toBe(false)
    expect(!result.confirmed && result.aliveUntil).toBeGreaterThanOrEqual(lostAt + 90 * day)
    expect(server.alive.size).toBe(1)
  },
)

test('row 4: what a renewal brings for a session that was replaced meanwhile is ended', async () => {
  const { clock, server, browser, list, signIn } = await signedIn({ personality: 'no-grace' })
  const { fetch, release } = holdAnswers(server.fetch)
  const slow = await browser.openTab({ running: false, fetch })
  await clock.advance(3 * hour)
  const call = list(slow)
  await settle()
  const other = await browser.openTab()
  await signIn(other)
  await release(3)
  await call
  await other.wake()
  await clock.advance(5 * minute)
  expect(server.alive.size).toBe(1)
})

test('row 31: a call made as the network comes back is not told that it is away', async () => {
  const { clock, server, browser, list } = await signedIn()
  const network = { isThere: false }
  const tab = await browser.openTab({
    random: () => 1,
    fetch: async (input, init) => {
      if (!network.isThere) throw new TypeError('Failed to fetch')
      return server.fetch(input, init)
    },
  })
  tab.visible = false
  await clock.advance(3 * hour)
  tab.visible = true
  await failureOf(list(tab))
  await clock.advance(20_000)
  network.isThere = true
  void tab.wake()
  await list(tab)
  expect(server.count('refreshSession')).toBe(1)
})
