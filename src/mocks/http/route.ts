import { InvalidValue } from '@/lexicon/errors.ts'
import type { Method } from '@/lexicon/method.ts'
import { policyOf } from '@/lexicon/policies.ts'
import { fromQueryString } from '@/lexicon/query-string.ts'
import type { Access } from '../auth/access.ts'
import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { HandlerOf } from './handler.ts'
import type { Bucket, RateLimiter } from './rate-limits.ts'
import { readInput } from './read-body.ts'
import { writeOutput } from './write-output.ts'

/** One method as the server answers it. Throws {@link XrpcFault} for every refusal. */
export type Route<Nsid extends string = string> = {
  readonly nsid: Nsid
  readonly type: Method['type']
  /** Whether this server knows the method at all. */
  served(pds: Pds): boolean
  respond(exchange: Exchange): Promise<Response>
}

export type Exchange = {
  readonly pds: Pds
  readonly request: Request
  readonly limiter: RateLimiter
  /** Go out with the answer, be it a refusal. */
  readonly headers: Headers
}

type LooseCall = { pds: Pds; caller: unknown; params: unknown; input: unknown }

type LooseHandler = {
  method: Method
  access: Access<unknown>
  limits?: (call: LooseCall, ip: string) => readonly Omit<Bucket, 'name'>[]
  outsideGlobalLimit?: true
  served?: (pds: Pds) => boolean
  answer: (call: LooseCall) => unknown
}

// Every browser of a test comes from here.
const ip = '127.0.0.1'

/**
 * Puts a handler behind its method: query, then access, then body, then rate limits, then the handler,
 * as the reference server does. What the handler answers is held against the lexicon.
 */
export function routeTo<M extends Method, Caller>(
  handler: HandlerOf<M, Caller> & { readonly method: M },
): Route<M['nsid']>
export function routeTo(handler: LooseHandler): Route {
  const { method } = handler
  const { nsid, type } = method
  const policy = policyOf(method)

  function limit(call: LooseCall, { limiter, headers }: Exchange): void {
    const own = handler.limits?.(call, ip) ?? []
    const buckets = own.map(({ points, window, key }, at) => ({
      name: `${nsid} ${at}`,
      points,
      window,
      key,
    }))
    const all = handler.outsideGlobalLimit ? buckets : [...buckets, globalBucket]
    for (const [name, value] of Object.entries(limiter.consume(all))) headers.set(name, value)
  }

  return {
    nsid,
    type,
    served: (pds) => handler.served?.(pds) ?? true,
    async respond(exchange) {
      const { pds, request, headers } = exchange
      const params = readQuery(method, request)
      const caller = await handler.access({
        pds,
        request,
        nsid,
        policy,
        private() {
          headers.set('cache-control', 'private')
          headers.set('vary', 'Authorization')
        },
      })
      const input = await readInput(method, request, pds.options.blobUploadLimit)
      const call = { pds, caller, params, input }
      if (pds.options.rateLimits) limit(call, exchange)
      return writeOutput(method, await handler.answer(call), headers)
    },
  }
}

export const globalBucket: Bucket = { name: 'all', points: 3000, window: { minutes: 5 }, key: ip }

function readQuery(method: Method, request: Request): unknown {
  try {
    return fromQueryString(method, new URL(request.url).searchParams)
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error
    throw invalidRequest(`Invalid ${method.nsid} params: ${error.message}`)
  }
}
