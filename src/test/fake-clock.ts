import type { Clock } from '@/lib/clock.ts'

export type FakeClock = Clock & {
  /** What the time really is (epoch, ms), for servers: no jump moves it. */
  real(): number
  /** Lets `ms` pass: runs what falls due, in order, and what that sets off. */
  advance(ms: number): Promise<void>
  /** Moves the wall clock alone, as a person or a time server does. */
  jump(ms: number): void
  /** Lets the wall clock run on while nothing else does, as a sleeping machine. */
  sleep(ms: number): Promise<void>
}

/** Time that stands still until it is moved. Starts at a fixed instant. */
export function createFakeClock(start = Date.UTC(2026, 0, 15, 12)): FakeClock {
  let passed = 0
  let jumped = 0
  let slept = 0
  let timers: { due: number; callback: () => void }[] = []

  async function advance(ms: number): Promise<void> {
    const end = passed + ms
    await settle()
    for (;;) {
      const next = timers.toSorted((a, b) => a.due - b.due)[0]
      if (!next || next.due > end) break
      passed = Math.max(passed, next.due)
      timers = timers.filter((timer) => timer !== next)
      next.callback()
      // oxlint-disable-next-line no-await-in-loop -- timers run one after the other
      await settle()
    }
    passed = end
    await settle()
  }

  return {
    now: () => start + passed + slept + jumped,
    real: () => start + passed + slept,
    monotonic: () => passed,
    after(ms, callback) {
      const timer = { due: passed + ms, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance,
    jump(ms) {
      jumped += ms
    },
    async sleep(ms) {
      slept += ms
      await advance(0)
    },
  }
}

/** Lets everything that waits for no timer of the fake clock come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- turns follow each other
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}
