import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import type { Clock } from '@/lib/clock.ts'
import { createFakeBrowser, type FakeTab } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer, type Personality } from '@/test/fault-server.ts'
import { holdAnswers } from '@/test/held-answers.ts'
import { createIdbLeases, createLeaseLock, leaseMs } from './lease.ts'
import type { Lock } from './lock.ts'

const hour = 3_600_000
const personalities = ['grace', 'no-grace', 'reuse-revokes'] as const

/** A browser with IndexedDB and without Web Locks: every tab has a lock of its own over the same database. */
function createLocks() {
  const clock = createFakeClock()
  const indexedDB = new IDBFactory()
  let seed = 0
  const random = () => (seed += 0.137) % 1
  const newLock = (): Lock =>
    createLeaseLock({ leases: createIdbLeases(indexedDB, clock), clock, random })
  return { clock, newLock }
}

async function setUp(personality: Personality) {
  const { clock, newLock } = createLocks()
  const server = createFaultServer({ clock, personality })
  const browser = createFakeBrowser({ clock, fetch: server.fetch })
  const openTab = (options: { fetch?: typeof fetch; clock?: Clock } = {}) =>
    browser.openTab({ running: false, lock: newLock(), ...options })
  const tab = await openTab()
  const given = { identifier: 'alice.test', password: 'correct horse' }
  const signIn = (from: FakeTab) => from.sessions.signIn({ service: server.origin, ...given })
  const { id } = await signIn(tab)
  const list = (from: FakeTab) => from.sessions.client(id).call(listAppPasswords)
  return { clock, server, browser, openTab, tab, id, list, signIn }
}

test.each(personalities)(
  'row 7: three tabs expire together, one renewal (%s)',
  async (personality) => {
    const { clock, server, openTab, tab, list } = await setUp(personality)
    const tabs = [tab, await openTab(), await openTab()]
    await clock.advance(3 * hour)
    const calls = Promise.all(tabs.map(list))
    await clock.advance(3000)
    await calls
    expect(server.count('refreshSession')).toBe(1)
    expect(server.count('listAppPasswords')).toBe(3)
  },
)

test.each(personalities)(
  'row 7: a tab that slept over renewals sends no old token (%s)',
  async (personality) => {
    const { clock, server, openTab, tab, list } = await setUp(personality)
    const sleeper = await openTab()
    for (const _ of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one renewal after the other
      await clock.advance(3 * hour)
      // oxlint-disable-next-line no-await-in-loop
      await list(tab)
    }
    await list(sleeper)
    expect(server.count('refreshSession')).toBe(3)
    await list(tab)
    expect(server.alive.size).toBeGreaterThan(0)
  },
)

test('row 7: a renewal that comes back after a newer one is dropped', async () => {
  const { clock, server, browser, openTab, id, list, signIn } = await setUp('no-grace')
  const { fetch, release } = holdAnswers(server.fetch)
  const slow = await openTab({ fetch })
  await clock.advance(3 * hour)
  const call = list(slow)
  await settle()
  const other = await openTab()
  await signIn(other)
  const newest = await browser.store.read(id)
  await release(2)
  await clock.advance(1000)
  await call
  expect(await browser.store.read(id)).toMatchObject({ gen: newest?.gen })
})

test('row 7: a tab that is gone with the lease is waited for until that runs out', async () => {
  const { clock, server, openTab, tab, list } = await setUp('reuse-revokes')
  const stopped = { ...clock, after: () => () => {} }
  const lost = await openTab({ clock: stopped, fetch: () => new Promise(() => {}) })
  await clock.advance(3 * hour)
  void list(lost).catch(() => {})
  await settle()
  const call = list(tab)
  await clock.advance(leaseMs - 1000)
  expect(server.count('refreshSession')).toBe(0)
  await clock.advance(2000)
  await call
  expect(server.count('refreshSession')).toBe(1)
})

test('row 7: a lease is one tab’s at a time, for so long, and given back by its holder alone', async () => {
  const { clock, newLock } = createLocks()
  const [one, other] = [newLock(), newLock()]
  const busy = Promise.withResolvers<void>()
  const first = one.run('name', 0, () => busy.promise)
  await clock.advance(0)
  expect(await other.run('another name', 0, async () => 1)).toEqual({ held: true, value: 1 })
  const waiting = other.run('name', 1000, async () => 2)
  await clock.advance(1000)
  expect(await waiting).toEqual({ held: false })
  await clock.advance(leaseMs)
  const holding = Promise.withResolvers<void>()
  const second = other.run('name', 0, () => holding.promise)
  await clock.advance(0)
  busy.resolve()
  await first
  const third = one.run('name', 0, async () => 3)
  await clock.advance(0)
  expect(await third).toEqual({ held: false })
  holding.resolve()
  await second
})

test('row 7: a clock that was set back makes no lease longer', async () => {
  const { clock, newLock } = createLocks()
  void newLock().run('name', 0, () => new Promise(() => {}))
  await clock.advance(0)
  clock.jump(-24 * hour)
  expect(await newLock().run('name', 0, async () => 1)).toEqual({ held: true, value: 1 })
})

test('row 7: where no lease can be stored, the work is done without, and fails as it fails', async () => {
  const clock = createFakeClock()
  const leases = {
    claim: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
    release: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
  }
  const lock = createLeaseLock({ leases, clock, random: () => 0.5 })
  expect(await lock.run('name', 0, async () => 1)).toEqual({ held: true, value: 1 })
  await expect(lock.run('name', 0, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
})
