import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { readClaims } from '@/session/jwt.ts'
import { createLeaseLock, leaseMs } from '@/session/lease.ts'
import { debtMs } from '@/session/record.ts'
import type { Sessions } from '@/session/sessions.ts'
import { createFakeBrowser, type FakeTab } from '../fake-browser.ts'
import { createFakeClock, settle } from '../fake-clock.ts'
import type { Personality } from '../fault-server.ts'
import { createGate, type Gate } from './gate.ts'
import { createMemoryLeases } from './memory-leases.ts'
import { createModelServer } from './model-server.ts'
import { createWatchedStore } from './watched-store.ts'

export type ModelTab = FakeTab & {
  gate: Gate
  /** Frozen or killed at some time: how long its promises take is not ours to say. */
  disturbed: boolean
  /** Whether it showed the account when it was last looked at. */
  showed: boolean
}

/** A renewal on its way. */
type Flight = { gate: Gate; since: number }
type Pending = { what: string; tab: ModelTab; since: number }

const longestMs = 60_000

/** One browser with up to four tabs, one server, one account, and the invariants that must hold throughout. */
export async function createModelWorld(personality: Personality, seed: number, hasLocks: boolean) {
  const clock = createFakeClock()
  const server = createModelServer(clock, personality)
  const storage = createWatchedStore()
  const browser = createFakeBrowser({ clock, fetch: server.fetch, store: storage.store })
  const tabs: ModelTab[] = []
  const pending = new Set<Pending>()
  const problems = storage.problems
  const random = createRandom(seed)
  const leases = createMemoryLeases()
  const flights = new Set<Flight>()
  const epoch = clock.now() - clock.monotonic()
  let intents = 0
  /** Since when each token has been one to be ended, of a session signed out or replaced. */
  const leaving = new Map<string, number>()
  /** What tabs have renewed, or owe, while storage took nothing: nobody else knows of it. */
  const hidden = new Set<{ session: string; gate: Gate }>()
  let mayBeSignedOut = true
  let signingOut = 0

  /** I2: one renewal in flight, whatever the tabs do; one that was given up, or whose tab is gone or frozen, is not. */
  function counting(gate: Gate): typeof fetch {
    return async (input, init) => {
      const url = String(input instanceof Request ? input.url : input)
      if (!url.endsWith('.refreshSession')) return server.fetch(input, init)
      const flight = { gate, since: clock.now() }
      const end = () => flights.delete(flight)
      init?.signal?.addEventListener('abort', end)
      flights.add(flight)
      const alive = [...flights].filter(
        (each) => each.gate.state() === 'open' && (hasLocks || !mayBeOvertaken(each)),
      )
      if (alive.length > 1) problems.push('I2: two renewals in flight')
      const jwt = new Headers(init?.headers).get('authorization')?.slice('Bearer '.length) ?? ''
      if (storage.settings.full) hide(jwt, gate)
      return server.fetch(input, init).finally(end)
    }
  }

  function hide(jwt: string, gate: Gate) {
    hidden.add({ session: sessionOf(jwt), gate })
  }

  /** A lease runs out by the clock on the wall, also while a machine sleeps or a tab is frozen. */
  function mayBeOvertaken({ gate, since }: Flight): boolean {
    const isDisturbed = tabs.some((tab) => tab.gate === gate && tab.disturbed)
    const hasLeapt = clock.now() - clock.monotonic() !== epoch
    return isDisturbed || hasLeapt || clock.now() - since > leaseMs - 1000
  }

  async function openTab(): Promise<void> {
    if (tabs.filter(({ gate }) => gate.state() !== 'dead').length >= 4) return
    const gate = createGate()
    const ownClock = gate.clock(clock)
    const tab = await browser.openTab({
      fetch: gate.fetch(counting(gate)),
      clock: ownClock,
      lock: hasLocks
        ? gate.lock(browser.lock)
        : createLeaseLock({ leases: gate.leases(leases), clock: ownClock, random }),
      store: gate.store(storage.store),
      random,
    })
    tabs.push(Object.assign(tab, { gate, disturbed: false, showed: false }))
  }

  /** The tab that a command means, among those that are not gone. */
  function pick(number: number): ModelTab | undefined {
    const alive = tabs.filter(({ gate }) => gate.state() !== 'dead')
    return alive[number % alive.length]
  }

  function track<T>(what: string, tab: ModelTab, promise: Promise<T>): Promise<T | undefined> {
    const entry = { what, tab, since: clock.monotonic() }
    pending.add(entry)
    return promise.catch(() => undefined).finally(() => pending.delete(entry))
  }

  const idOf = (sessions: Sessions) => sessions.snapshot().accounts[0]?.id

  function read(tab: ModelTab) {
    const id = idOf(tab.sessions)
    if (id) void track('a read', tab, tab.sessions.client(id).call(listAppPasswords))
  }

  function intend(tab: ModelTab) {
    const id = idOf(tab.sessions)
    const name = `intent ${++intents}`
    if (!id) return
    void track(
      'an intent',
      tab,
      tab.sessions.client(id).call(createAppPassword, { input: { name } }),
    )
  }

  function leave() {
    for (const jwt of storage.tokens) if (!leaving.has(jwt)) leaving.set(jwt, clock.now())
  }

  async function signIn(tab: ModelTab) {
    leave()
    const { origin: service } = server
    const given = { service, identifier: 'alice.test', password: 'secret' }
    const account = await track('a sign-in', tab, tab.sessions.signIn(given))
    // What could not be stored is there for one tab alone.
    if (account?.persistent && signingOut === 0) mayBeSignedOut = false
  }

  /** What storage does not take is owed by the tab that signs out. */
  function hideUnstored({ gate }: ModelTab) {
    if (storage.settings.full) for (const jwt of storage.tokens) hide(jwt, gate)
  }

  async function signOut(tab: ModelTab) {
    const id = idOf(tab.sessions)
    if (!id) return
    mayBeSignedOut = true
    signingOut += 1
    leave()
    const asked = clock.now()
    const promised = [...leaving]
    hideUnstored(tab)
    const result = await track('a sign-out', tab, tab.sessions.signOut(id))
    hideUnstored(tab)
    signingOut -= 1
    if (result?.confirmed !== true) return
    for (const [jwt, since] of promised) {
      const isHidden = [...hidden].some(
        ({ session, gate }) => session === sessionOf(jwt) && gate !== tab.gate,
      )
      // What had been asked of the server for a day by then was given up.
      if (isHidden || asked - since >= debtMs || !server.livesOn(jwt)) continue
      problems.push('I7: a token lives on after a confirmed sign-out')
    }
  }

  async function check() {
    await settle()
    for (const [name, times] of server.carriedOut) {
      if (times > 1) problems.push(`I3: ${name} was carried out ${times} times`)
    }
    if (server.strangers.length > 0) problems.push(`I6: a token went to ${server.strangers[0]}`)
    for (const { what, tab, since } of pending) {
      if (!tab.disturbed && clock.monotonic() - since > longestMs) {
        problems.push(`I5: ${what} has not ended after ${longestMs} ms`)
      }
    }
    for (const tab of tabs) if (tab.gate.state() === 'open') checkTab(tab)
  }

  /** I1: an account goes, or its session ends, only by the person's doing or the server's own word. */
  function checkTab(tab: ModelTab) {
    const [account] = tab.sessions.snapshot().accounts
    if (!account && tab.showed && !mayBeSignedOut) problems.push('I1: signed out by nobody')
    tab.showed = account !== undefined
    if (account?.state.name !== 'expired') return
    const { reason } = account.state
    const newest = [...storage.tokens].at(-1)
    if (reason !== 'refused' && reason !== 'answerLost') problems.push(`I1: expired as ${reason}`)
    else if (![...server.refused.values()].some((times) => times >= 2) || !newest) {
      problems.push('I1: expired without two refusals of one token')
    }
  }

  await openTab()
  return {
    clock,
    server,
    storage,
    tabs,
    problems,
    openTab,
    pick,
    read,
    intend,
    signIn,
    signOut,
    check,
  }
}

export type ModelWorld = Awaited<ReturnType<typeof createModelWorld>>

function sessionOf(jwt: string): string {
  return readClaims(jwt)?.jti?.split('.')[0] ?? ''
}

/** Numbers from 0 to 1 that the same seed gives again. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
