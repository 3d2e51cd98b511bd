import type { Clock } from '@/lib/clock.ts'
import { createSessions } from '@/session/create-sessions.ts'
import * as ending from '@/session/ending.ts'
import { createHints } from '@/session/hints.ts'
import type { Lock } from '@/session/lock.ts'
import { createMemoryStore } from '@/session/memory-store.ts'
import type { Sessions } from '@/session/sessions.ts'
import type { LoadEnding } from '@/session/sign-out.ts'
import type { SessionStore } from '@/session/store.ts'
import { settle, type FakeClock } from './fake-clock.ts'

/** What the tabs of one browser share. */
export type FakeBrowser = {
  store: SessionStore
  lock: Lock
  /** What serves as `localStorage`. */
  shared: ReturnType<typeof createFakeStorage>
  /** Opens a tab that has read what is stored. */
  openTab(options?: Partial<TabOptions>): Promise<FakeTab>
}

type TabOptions = {
  fetch: typeof fetch
  /** Whether the tab hears the others, and looks after its sessions by itself. */
  running: boolean
  random: () => number
  /** What the tab has of its own instead of sharing it plainly. */
  clock: Clock
  lock: Lock
  store: SessionStore
  loadEnding: LoadEnding
}

export type FakeTab = {
  sessions: Sessions
  /** The tab, or the network, comes back. */
  wake(): Promise<void>
  visible: boolean
  close(): void
}

export function createFakeBrowser(given: {
  clock: FakeClock
  fetch: typeof fetch
  store?: SessionStore
  lock?: Lock
}): FakeBrowser {
  const { clock, lock = createFakeLock(clock) } = given
  const store: SessionStore = given.store ?? { ...createMemoryStore(), kind: 'persistent' }
  const shared = createFakeStorage()
  const ears = new Set<(id: string) => void>()

  return {
    store,
    lock,
    shared,
    async openTab(options = {}) {
      const { fetch = given.fetch, running = true, random = () => 0.5 } = options
      const wakers = new Set<() => void>()
      const own = createFakeStorage()
      let ear: ((id: string) => void) | undefined
      const tab = { visible: true }
      const sessions = createSessions({
        fetch,
        clock: options.clock ?? clock,
        lock: options.lock ?? lock,
        random,
        openStore: async () => options.store ?? store,
        loadEnding: options.loadEnding ?? (async () => ending),
        hints: createHints(
          () => shared,
          () => own,
        ),
        channel: {
          post(id) {
            for (const each of ears) if (each !== ear) queueMicrotask(() => each(id))
          },
          listen(listener) {
            ear = listener
            ears.add(listener)
            return () => ears.delete(listener)
          },
        },
        tab: {
          visible: () => tab.visible,
          onWake(listener) {
            wakers.add(listener)
            return () => wakers.delete(listener)
          },
        },
      })
      await sessions.load()
      const close = running ? sessions.start() : () => {}
      await settle()
      return Object.assign(tab, {
        sessions,
        close,
        async wake() {
          for (const each of wakers) each()
          await settle()
        },
      })
    },
  }
}

/** Exclusive by name, first come first served, as Web Locks are. */
function createFakeLock(clock: FakeClock): Lock {
  const held = new Set<string>()
  const queues = new Map<string, (() => void)[]>()

  function free(name: string) {
    const next = queues.get(name)?.shift()
    if (next) next()
    else held.delete(name)
  }

  function acquire(name: string, patience: number): Promise<boolean> {
    if (!held.has(name)) {
      held.add(name)
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      const mine = () => {
        cancel()
        resolve(true)
      }
      const cancel = clock.after(patience, () => {
        queue.splice(queue.indexOf(mine), 1)
        resolve(false)
      })
      queue.push(mine)
    })
  }

  return {
    async run(name, patience, work) {
      if (!(await acquire(name, patience))) return { held: false }
      try {
        return { held: true, value: await work() }
      } finally {
        free(name)
      }
    },
  }
}

export function createFakeStorage() {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}
