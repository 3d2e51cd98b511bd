import type { Page } from '@playwright/test'
import { milliseconds, type Span } from '@/mocks/clock.ts'

/**
 * Gives a page a clock of its own that runs with real time, and that `moveOn` moves: `page.clock` is one for all pages of
 * a context, and cannot be moved while one of them is frozen. An init script.
 */
export function movableClock(): void {
  const setTimer = globalThis.setTimeout
  const clearTimer = globalThis.clearTimeout
  const now = Date.now.bind(Date)
  const monotonic = performance.now.bind(performance)
  type Timer = { handle: ReturnType<typeof setTimer>; start: () => Timer['handle'] }
  const timers = new Map<number, Timer>()
  /** Beyond what the browser itself counts. */
  let last = 1_000_000
  let ahead = 0

  Date.now = () => now() + ahead
  performance.now = () => monotonic() + ahead
  Object.assign(globalThis, {
    setTimeout(run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) {
      const id = ++last
      const due = performance.now() + ms
      const start = () =>
        setTimer(() => {
          timers.delete(id)
          run(...given)
        }, due - performance.now())
      timers.set(id, { handle: start(), start })
      return id
    },
    clearTimeout(id: number) {
      clearTimer(timers.get(id)?.handle)
      timers.delete(id)
    },
  })

  addEventListener('test:move-on', (event) => {
    if (!(event instanceof CustomEvent)) return
    ahead += Number(event.detail)
    for (const timer of timers.values()) {
      clearTimer(timer.handle)
      timer.handle = timer.start()
    }
  })
}

/** Moves the clock of one page on; what is due by then has begun when this resolves. */
export async function moveOn(page: Page, span: Span): Promise<void> {
  await page.evaluate(async (ms) => {
    dispatchEvent(new CustomEvent('test:move-on', { detail: ms }))
    await new Promise((resolve) => setTimeout(resolve))
  }, milliseconds(span))
}
