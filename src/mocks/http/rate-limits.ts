import { milliseconds, type Span } from '../clock.ts'
import type { MockClock } from '../clock.ts'
import { XrpcFault } from '../errors.ts'
import type { PdsSettings } from '../pds.ts'

type RateLimitHeaders = PdsSettings['rateLimitHeaders']

/** So many calls for each key in a window that begins with the first of them. */
export type Bucket = {
  readonly name: string
  readonly points: number
  readonly window: Span
  readonly key: string
}

export type RateLimiter = {
  /** Takes one point from each bucket. Gives the headers of the tightest, or throws 429 with them. */
  consume(buckets: readonly Bucket[]): Record<string, string>
}

type Status = { points: number; seconds: number; remaining: number; resetAt: number; over: boolean }

export function createRateLimiter(
  clock: MockClock,
  shown: RateLimitHeaders = 'exposed',
): RateLimiter {
  const counts = new Map<string, { consumed: number; resetAt: number }>()

  function take({ name, points, window, key }: Bucket): Status {
    const id = `${name} ${key}`
    const now = clock.now()
    const running = counts.get(id)
    const count =
      running && running.resetAt > now
        ? running
        : { consumed: 0, resetAt: now + milliseconds(window) }
    count.consumed += 1
    counts.set(id, count)
    return {
      points,
      seconds: milliseconds(window) / 1000,
      remaining: Math.max(points - count.consumed, 0),
      resetAt: count.resetAt,
      over: count.consumed > points,
    }
  }

  return {
    consume(buckets) {
      const statuses = buckets.map(take)
      const over = statuses.find((status) => status.over)
      if (over) {
        const wait = Math.ceil((over.resetAt - clock.now()) / 1000)
        throw new XrpcFault(429, 'RateLimitExceeded', 'Rate Limit Exceeded', {
          ...headersOf(over, shown),
          ...(shown === 'exposed' && {
            'retry-after': String(wait),
            'access-control-expose-headers': `${exposed}, Retry-After`,
          }),
        })
      }
      const [tightest] = statuses.toSorted((a, b) => a.remaining - b.remaining)
      return tightest ? headersOf(tightest, shown) : {}
    },
  }
}

const exposed = 'RateLimit-Limit, RateLimit-Reset, RateLimit-Remaining, RateLimit-Policy'

function headersOf(
  { points, seconds, remaining, resetAt }: Status,
  shown: RateLimitHeaders,
): Record<string, string> {
  if (shown === 'none') return {}
  return {
    'ratelimit-limit': String(points),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.floor(resetAt / 1000)),
    'ratelimit-policy': `${points};w=${seconds}`,
    ...(shown === 'exposed' && { 'access-control-expose-headers': exposed }),
  }
}
