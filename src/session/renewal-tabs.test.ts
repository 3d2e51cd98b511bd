import { expect, test } from 'vitest'
import { settle } from '@/test/fake-clock.ts'
import { refusal } from '@/test/fault-server.ts'
import { holdAnswers } from '@/test/held-answers.ts'
import { createGate } from '@/test/session-model/gate.ts'
import { failureOf, hour, minute, signedIn } from '@/test/signed-in.ts'
import { createNoLock } from './lock.ts'

test('row 1: ten calls with a token that ran out make one renewal', async () => {
  const { clock, server, list } = await signedIn()
  await clock.advance(3 * hour)
  await Promise.all(Array.from({ length: 10 }, () => list()))
  expect(server.count('refreshSession')).toBe(1)
  expect(server.count('listAppPasswords')).toBe(10)
})

test('row 1: also when the server says so before the clock does', async () => {
  const { clock, server, list } = await signedIn()
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
  const { clock, server, tab, list } = await signedIn({ lock: createNoLock() })
  await clock.advance(3 * hour)
  await Promise.all(Array.from({ length: 10 }, () => list(tab)))
  expect(server.count('refreshSession')).toBe(1)
})

test.each(['grace', 'no-grace', 'reuse-revokes'] as const)(
  'row 2: three tabs whose token ran out make one renewal (%s)',
  async (personality) => {
    const { clock, server, browser, tab, list } = await signedIn({ personality })
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
    const { clock, server, browser, tab, list } = await signedIn({ personality })
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
  const { clock, server, browser, id, list, signIn } = await signedIn({ personality: 'no-grace' })
  const { fetch, release } = holdAnswers(server.fetch)
  const slow = await browser.openTab({ running: false, fetch })
  await clock.advance(3 * hour)
  const call = list(slow)
  await settle()
  // Another tab, which passed the lock over, has signed in anew meanwhile.
  const other = await browser.openTab({ running: false })
  await signIn(other)
  const newest = await browser.store.read(id)
  await release(2)
  await call
  expect(await browser.store.read(id)).toEqual({ ...newest, owed: [] })
  const sent = server.calls.find(({ name }) => name === 'listAppPasswords')
  expect(newest?.kind === 'live' && `Bearer ${newest.accessJwt}`).toBe(sent?.authorization)
})

test.each([
  ['hears of it', true],
  ['does not hear of it', false],
])(
  'row 4: a refusal that comes back after a newer token is nothing, in a tab that %s',
  async (_, running) => {
    const { clock, server, browser, list, signIn, state } = await signedIn({
      personality: 'no-grace',
    })
    let release = () => {}
    const slow = await browser.openTab({
      running,
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
    await signIn(other)
    await settle()
    release()
    await call
    expect(state(slow)).toEqual({ name: 'active' })
  },
)

test('row 5: a tab that goes while it holds the lock keeps nobody waiting', async () => {
  const { clock, server, browser, tab, list } = await signedIn()
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
  const { clock, server, browser, tab, id, list } = await signedIn()
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
  const { clock, server, tab, list, state } = await signedIn()
  await clock.advance(3 * hour)
  server.fail('refreshSession', 'hang')
  const call = failureOf(list(tab))
  await clock.advance(30_000)
  expect(await call).toMatchObject({ kind: 'noAnswer', cause: 'timeout' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'timeout' })
})

test('row 21: a token refused because another tab renewed is replaced by that one', async () => {
  const { clock, server, browser, tab, list } = await signedIn({ personality: 'no-grace' })
  const other = await browser.openTab({ running: false })
  await clock.advance(minute)
  server.fail('listAppPasswords', () => refusal('ExpiredToken'))
  await list(other)
  expect(server.count('refreshSession')).toBe(1)
  await list(tab)
  expect(server.count('refreshSession')).toBe(1)
})

test('row 21: a token refused while another tab renews waits for what that one gets', async () => {
  const { clock, server, browser, list } = await signedIn({ personality: 'no-grace' })
  const hasSlept = { ...clock, now: () => clock.now() + 3 * hour }
  const other = await browser.openTab({ running: false, clock: hasSlept })
  server.fail('refreshSession', { delay: 5000 })
  const calls = [list(other)]
  await settle()
  calls.push(list())
  await clock.advance(5000)
  await Promise.all(calls)
  expect(server.count('refreshSession')).toBe(1)
  expect(server.calls.filter(({ name }) => name === 'listAppPasswords')).toHaveLength(3)
})

test('row 21: a tab that holds a failure waits for the one that renews', async () => {
  const { clock, server, browser, list } = await signedIn({ personality: 'no-grace' })
  const other = await browser.openTab({ running: false })
  await clock.advance(115 * minute)
  server.fail('refreshSession', 'dropRequest', { delay: 5000 })
  await list(other)
  const calls = [list()]
  await settle()
  calls.push(list(other))
  await clock.advance(5000)
  await Promise.all(calls)
  expect(server.count('refreshSession')).toBe(2)
})
