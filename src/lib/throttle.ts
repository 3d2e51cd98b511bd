import type { Clock } from './clock.ts'

/** Passes on the latest of many values, no oftener than every `ms` milliseconds. */
export function createThrottle<T>(ms: number, clock: Clock, pass: (value: T) => void) {
  let latest: { value: T } | undefined
  let cancel: (() => void) | undefined
  let isHeld = false
  const flush = () => {
    cancel = undefined
    if (latest) pass(latest.value)
  }
  return {
    give: (value: T) => {
      latest = { value }
      if (!isHeld) cancel ??= clock.after(ms, flush)
    },
    /** Passes on nothing more, not even what was about to be. */
    hold: () => {
      cancel?.()
      cancel = undefined
      isHeld = true
    },
    /** Passes on what came last, and what comes from now on. */
    goOn: () => {
      isHeld = false
      flush()
    },
  }
}
