/**
 * Time, as everything that waits or measures asks for it. All values are milliseconds.
 *
 * `now` is the wall clock (epoch); it may jump. `monotonic` never goes back and ignores such jumps, but
 * may stand still while the machine sleeps and means nothing to another tab.
 */
export type Clock = {
  now(): number
  monotonic(): number
  /** Calls back once after `ms`; the function returned calls it off. */
  after(ms: number, callback: () => void): () => void
}

/** The browser's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
