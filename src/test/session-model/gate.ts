import type { Clock } from '@/lib/clock.ts'
import type { Leases } from '@/session/lease.ts'
import type { Lock } from '@/session/lock.ts'
import type { SessionStore } from '@/session/store.ts'

/** What everything that a tab does goes through, so that the tab can be stopped at any await. */
export type Gate = {
  state(): 'open' | 'frozen' | 'dead'
  freeze(): void
  thaw(): void
  /** The tab is gone after this many more steps: in the middle of whatever it does then. */
  dieAfter(steps: number): void
  fetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch
  clock(clock: Clock): Clock
  lock(lock: Lock): Lock
  leases(leases: Leases): Leases
  store(store: SessionStore): SessionStore
}

export function createGate(): Gate {
  const death = Promise.withResolvers<never>()
  // Nobody may be listening.
  death.promise.catch(() => {})
  let frozen: PromiseWithResolvers<void> | undefined
  let stepsLeft = Number.POSITIVE_INFINITY

  async function pass(): Promise<void> {
    if (stepsLeft <= 0) return new Promise(() => {})
    stepsLeft -= 1
    if (stepsLeft <= 0) {
      death.reject(new Error('The tab is gone'))
      return new Promise(() => {})
    }
    if (frozen) await frozen.promise
  }

  /** A frozen tab does what fell due as soon as it is thawed. */
  async function late(callback: () => void): Promise<void> {
    if (stepsLeft <= 0) return
    if (frozen) await frozen.promise
    callback()
  }

  async function through<T>(act: () => Promise<T>): Promise<T> {
    await pass()
    try {
      return await act()
    } finally {
      await pass()
    }
  }

  return {
    state: () => (stepsLeft <= 0 ? 'dead' : frozen ? 'frozen' : 'open'),
    freeze() {
      frozen ??= Promise.withResolvers()
    },
    thaw() {
      frozen?.resolve()
      frozen = undefined
    },
    dieAfter(steps) {
      stepsLeft = Math.min(stepsLeft, steps)
      if (stepsLeft <= 0) death.reject(new Error('The tab is gone'))
    },
    fetch: (fetch) => (input, init) => through(() => fetch(input, init)),
    clock: (clock) => ({
      now: () => clock.now(),
      monotonic: () => clock.monotonic(),
      after: (ms, callback) =>
        clock.after(ms, () => {
          void late(callback)
        }),
    }),
    // The browser takes a lock back from a tab that is gone.
    lock: (lock) => ({
      run: (name, patience, work) =>
        through(() => lock.run(name, patience, () => Promise.race([work(), death.promise]))),
    }),
    // Nobody gives a lease back for a tab that is gone.
    leases: (leases) => ({
      claim: (name, holder, now) => through(() => leases.claim(name, holder, now)),
      release: (name, holder) => through(() => leases.release(name, holder)),
    }),
    store: (store) => ({
      ...store,
      list: () => through(() => store.list()),
      read: (id) => through(() => store.read(id)),
      swap: (id, decide) => through(() => store.swap(id, decide)),
    }),
  }
}
