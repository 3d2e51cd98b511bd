import { health } from '@/lexicon/generated/current/health.gen.ts'
import { systemClock, type Clock } from '@/lib/clock.ts'
import { createClient } from './client.ts'
import { NoAnswer } from './errors.ts'
import { createServiceHandler } from './fetch-handler.ts'

/** How long an answer took, in milliseconds, over some calls. */
export type RoundTrip = { median: number; fastest: number; slowest: number; calls: number }

const calls = 5

/**
 * Asks a service for its health a few times, one after the other, and times the answers, whatever they say. The
 * first call, which may have to make a connection, does not count. Rejects with `NoAnswer` if one gets none.
 */
export async function measureRoundTrip(
  service: string,
  given: { fetch: typeof globalThis.fetch; signal?: AbortSignal; clock?: Clock },
): Promise<RoundTrip> {
  const { fetch, signal, clock = systemClock } = given
  const client = createClient(createServiceHandler({ service, fetch }))
  const taken: number[] = []
  for (let call = 0; call <= calls; call += 1) {
    const sent = clock.monotonic()
    // oxlint-disable-next-line no-await-in-loop -- together they would wait for one another
    await client.call(health, { signal }).catch((error: unknown) => {
      if (error instanceof NoAnswer) throw error
    })
    if (call > 0) taken.push(clock.monotonic() - sent)
  }
  return summarize(taken)
}

/** Of at least one time. */
function summarize(taken: readonly number[]): RoundTrip {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? 0
  const middle = sorted.length / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle - 1))) / 2,
    fastest: at(0),
    slowest: at(sorted.length - 1),
    calls: sorted.length,
  }
}
