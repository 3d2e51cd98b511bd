import type { Clock } from '@/lib/clock.ts'

/** Mutual exclusion over all tabs, never waited for without end, and never stolen. */
export type Lock = {
  /**
   * Runs `work` as soon as no other tab holds `name`, or gives `held: false` after `patience` ms without
   * having run it. Rejects as `work` does. `work` must end by itself.
   */
  run<T>(name: string, patience: number, work: () => Promise<T>): Promise<Held<T>>
}

export type Held<T> = { readonly held: true; readonly value: T } | { readonly held: false }

/** The browser's Web Locks. */
export function createWebLock(locks: LockManager, clock: Clock): Lock {
  return {
    async run<T>(name: string, patience: number, work: () => Promise<T>): Promise<Held<T>> {
      const waiting = new AbortController()
      const cancel = clock.after(patience, () => waiting.abort())
      let value: Promise<T> | undefined
      try {
        await locks.request(name, { signal: waiting.signal }, async () => {
          cancel()
          value = work()
          await value
        })
      } catch {
        // The work's own failure shows below. Some pages may have no locks at all: they do without.
        if (!waiting.signal.aborted) value ??= work()
      } finally {
        cancel()
      }
      return value ? { held: true, value: await value } : { held: false }
    },
  }
}

/**
 * For pages that share no storage with other tabs (not loaded securely, or none to be had): nothing to wait for. The
 * compare-and-set of the store still lets no older token replace a newer one.
 */
export function createNoLock(): Lock {
  return { run: async (_name, _patience, work) => ({ held: true, value: await work() }) }
}
