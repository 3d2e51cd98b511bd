import type { Clock } from '@/lib/clock.ts'
import { backoff } from './backoff.ts'
import type { Renewal } from './renew.ts'
import type { SessionState } from './sessions.ts'

type Failure = Extract<Renewal, { kind: 'refused' | 'blocked' | 'failed' }>

/** The last failure to renew, while it holds. */
export type Trouble = {
  /** The failure that every call gets until the next try. */
  holding(): Failure | undefined
  /** Begins to hold a failure for `ms`, or as long as its kind asks for, and then tries again. */
  hold(failure: Failure, ms?: number): void
  /** Tries again now, unless the server asked for patience. */
  wake: () => void
  clear(): void
  state(): SessionState | undefined
}

const limitedMs = 60_000
const shortestLimitMs = 30_000
const longestLimitMs = 15 * 60_000
const blockedMs = 60_000
/** Waking again and again, as switching tabs does, is no reason for more requests than this. */
const shortestMs = 1000

export function createTrouble(
  { clock, random }: { clock: Clock; random: () => number },
  tryAgain: () => void,
): Trouble {
  let held:
    | { failure: Failure; since: number; until: number; nextTryAt: number; cancel: () => void }
    | undefined
  let tries = 0

  function delayOf(failure: Failure): number {
    if (failure.kind === 'blocked') return blockedMs
    if (failure.kind !== 'failed' || failure.cause !== 'limited') return backoff(tries, random)
    if (failure.resetAt === undefined) return limitedMs + random() * limitedMs
    const asked = failure.resetAt - clock.now()
    return Math.min(Math.max(asked, shortestLimitMs), longestLimitMs)
  }

  return {
    holding: () => (held && clock.monotonic() < held.until ? held.failure : undefined),
    hold(failure, ms) {
      tries += 1
      held?.cancel()
      const since = clock.monotonic()
      const delay = ms ?? delayOf(failure)
      held = {
        failure,
        since,
        until: since + delay,
        nextTryAt: clock.now() + delay,
        // An account that is held back is asked about when somebody uses it.
        cancel: failure.kind === 'blocked' ? () => {} : clock.after(delay, tryAgain),
      }
    },
    wake() {
      if (held?.failure.kind !== 'failed' || held.failure.cause === 'limited') return
      if (clock.monotonic() - held.since < shortestMs) return
      held.cancel()
      held.until = 0
      tryAgain()
    },
    clear() {
      held?.cancel()
      held = undefined
      tries = 0
    },
    state() {
      if (!held || held.failure.kind === 'blocked') return undefined
      const { failure, nextTryAt } = held
      const cause = failure.kind === 'refused' ? 'refused' : failure.cause
      return { name: 'degraded', cause, nextTryAt }
    },
  }
}
