import type { Clock } from '@/lib/clock.ts'
import { createDatabase } from './database.ts'
import type { Lock } from './lock.ts'

/** Who holds a name, and until when (epoch ms). */
type Lease = { readonly holder: string; readonly until: number }

/** Where the tabs of a browser see one another's leases. Operations reject when storage fails. */
export type Leases = {
  /** Takes a name that nobody holds, for `leaseMs` from `now`; gives whether it did. Atomic over all tabs. */
  claim(name: string, holder: string, now: number): Promise<boolean>
  /** Gives a name back, if it is still its holder's. */
  release(name: string, holder: string): Promise<void>
}

/**
 * Longer than a renewal takes (30 s for the request, the rest for storage), so that nobody who renews is overtaken; short
 * enough that whoever waits for a tab that is gone gets its turn.
 */
export const leaseMs = 35_000
/** How often who waits looks again. */
const lookAgainMs = 250

/**
 * Mutual exclusion by leases, for browsers without Web Locks. A tab that goes while it holds one is waited for until it
 * runs out; work that takes longer than a lease is overtaken, and the compare-and-set of the store decides. So it does
 * where leases cannot be stored.
 */
export function createLeaseLock(given: {
  leases: Leases
  clock: Clock
  random: () => number
}): Lock {
  const { leases, clock, random } = given

  async function acquire(name: string, holder: string, patience: number): Promise<boolean> {
    const giveUpAt = clock.monotonic() + patience
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one look after the other
      if (await leases.claim(name, holder, clock.now()).catch(() => true)) return true
      const left = giveUpAt - clock.monotonic()
      if (left <= 0) return false
      const pause = Math.min(left, lookAgainMs * (1 + random()))
      // oxlint-disable-next-line no-await-in-loop
      await new Promise<void>((resolve) => void clock.after(pause, resolve))
    }
  }

  return {
    async run(name, patience, work) {
      const holder = `${clock.now()} ${random()}`
      if (!(await acquire(name, holder, patience))) return { held: false }
      try {
        return { held: true, value: await work() }
      } finally {
        // It runs out by itself.
        await leases.release(name, holder).catch(() => {})
      }
    },
  }
}

/** Leases in a database of their own, which is opened when the first is wanted. */
export function createIdbLeases(indexedDB: IDBFactory, clock: Clock): Leases {
  const layOut = (database: IDBDatabase) => void database.createObjectStore('leases')
  const database = createDatabase(indexedDB, 'latchkey.leases', 1, layOut, clock)
  return {
    async claim(name, holder, now) {
      const claim = { holder, until: now + leaseMs }
      const claimed = await database.transact<boolean>('leases', 'readwrite', (store, give) => {
        const request = store.get(name)
        request.onsuccess = () => {
          const isFree = !isHeld(request.result, claim)
          give(isFree)
          if (isFree) store.put(claim, name)
        }
      })
      return claimed ?? false
    },
    async release(name, holder) {
      await database.transact<never>('leases', 'readwrite', (store) => {
        const request = store.get(name)
        request.onsuccess = () => {
          if (asLease(request.result)?.holder === holder) store.delete(name)
        }
      })
    },
  }
}

/**
 * Whether what is stored keeps one from a lease made now. A lease that ends later than that was made by a clock that has
 * been set back since.
 */
export function isHeld(found: unknown, { until }: Pick<Lease, 'until'>): boolean {
  const lease = asLease(found)
  return lease !== undefined && lease.until > until - leaseMs && lease.until <= until
}

function asLease(value: unknown): Lease | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { holder, until } = Object.fromEntries(Object.entries(value))
  return typeof holder === 'string' && typeof until === 'number' ? { holder, until } : undefined
}
