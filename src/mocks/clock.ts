export type Span = { days?: number; hours?: number; minutes?: number; seconds?: number }

/** The servers' clock: runs with real time, and a test moves it on. Milliseconds since 1970. */
export type MockClock = { now(): number; advance(span: Span): void }

export function createMockClock(base: () => number = Date.now): MockClock {
  let ahead = 0
  return {
    now: () => base() + ahead,
    advance(span) {
      ahead += milliseconds(span)
    },
  }
}

export function milliseconds({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}
