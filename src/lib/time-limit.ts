import type { Clock } from './clock.ts'

/** A signal that aborts by itself after a time, or with its parent. */
export type TimeLimit = {
  readonly signal: AbortSignal
  /** Counts from the beginning again. */
  restart(): void
  /** Ends the count; the signal still follows its parent. */
  stop(): void
}

/**
 * Starts to count `ms` milliseconds; when they are over, `signal` aborts with `reason()`. It aborts with
 * the parent's reason when the parent does so first.
 */
export function startTimeLimit(given: {
  clock: Clock
  ms: number
  reason: () => Error
  parent?: AbortSignal | undefined
}): TimeLimit {
  const { clock, ms, reason, parent } = given
  const controller = new AbortController()
  const start = () => clock.after(ms, () => controller.abort(reason()))
  let cancel = start()
  return {
    signal: parent ? AbortSignal.any([controller.signal, parent]) : controller.signal,
    restart() {
      cancel()
      cancel = start()
    },
    stop() {
      cancel()
    },
  }
}

/** Settles as `promise` does, or rejects with the signal's reason as soon as that aborts. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
