/**
 * What the session layer costs: one call after the other, through `client.call` and through a session, against a bare
 * `fetch` of the same answer; and a thousand calls at once whose token has run out, which must renew it once. The
 * candidates take turns, so that a machine which is busy for a while is busy for all of them. Ends with 1 if a token
 * is renewed more than once.
 */
import './lib/load-source.ts'
import { fail } from './lib/terminal.ts'

const { setUp } = await import('./lib/bench/set-up.ts')

const rounds = 2000
const warmUp = 300
const atOnce = 1000
const bursts = 5
const minute = 60_000

type Candidate = readonly [name: string, ask: () => Promise<unknown>]

const bench = await setUp()
try {
  await measureCalls()
  await measureBursts()
} catch (error) {
  fail(error)
} finally {
  await bench.stop()
}

/** One call at a time. */
async function measureCalls(): Promise<void> {
  const candidates: readonly Candidate[] = [
    ['fetch and JSON.parse', bench.bare],
    ['client.call', bench.client],
    ['client.call in a session', bench.session],
  ]
  const taken = candidates.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let turn = 0; turn < candidates.length; turn += 1) {
      // None is always the one that comes after the dearest.
      const index = (turn + Math.abs(round)) % candidates.length
      const ms = await millisecondsOf(candidates[index]?.[1])
      if (round >= 0) taken[index]?.push(ms)
    }
  }
  const [bare = Number.NaN] = taken.map(median)
  console.log(`One call after the other: medians of ${rounds}`)
  console.table(
    candidates.map(([name], index) => {
      const own = median(taken[index] ?? [])
      return {
        name,
        µs: Math.round(own * 1000),
        'µs more': Math.round((own - bare) * 1000),
        '× fetch': round2(own / bare),
        '95 % within µs': Math.round(quantile(taken[index] ?? [], 0.95) * 1000),
      }
    }),
  )
}

/** All at once. */
async function measureBursts(): Promise<void> {
  const results: { name: string; ms: number; renewals: number; calls: number }[] = []
  const burst = async (name: string, ask: () => Promise<unknown>) => {
    const ms = await millisecondsOf(() => Promise.all(Array.from({ length: atOnce }, ask)))
    results.push({ name, ms, ...(await bench.counts()) })
  }
  for (let round = 0; round < bursts; round += 1) {
    await bench.expire()
    await burst('fetch and JSON.parse', bench.bare)
    bench.forward(minute)
    await bench.session()
    await bench.expire()
    bench.forward(180 * minute)
    await burst('a token known to have run out', bench.session)
    await bench.expire()
    // A token that was renewed a moment ago is not renewed again.
    bench.forward(minute)
    await burst('a token that the server refuses', bench.session)
  }
  const names = [...new Set(results.map(({ name }) => name))]
  const [bare = Number.NaN] = names.map((name) => median(timesOf(name)))
  console.log(`\n${atOnce} calls at once: medians of ${bursts}`)
  console.table(
    names.map((name) => {
      const of = results.filter((result) => result.name === name)
      const own = median(timesOf(name))
      return {
        name,
        ms: Math.round(own),
        '× fetch': round2(own / bare),
        renewals: [...new Set(of.map(({ renewals }) => renewals))].join(' '),
        requests: Math.max(...of.map(({ calls }) => calls)),
      }
    }),
  )
  const wrong = results.filter(({ name, renewals }) => renewals !== (name === names[0] ? 0 : 1))
  if (wrong.length > 0) {
    throw new Error(`${wrong.length} times a token was not renewed exactly once`)
  }

  function timesOf(name: string): number[] {
    return results.filter((result) => result.name === name).map(({ ms }) => ms)
  }
}

async function millisecondsOf(work: (() => Promise<unknown>) | undefined): Promise<number> {
  const start = performance.now()
  await work?.()
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? Number.NaN
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}
