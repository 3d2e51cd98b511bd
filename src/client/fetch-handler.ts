import type { OlderGeneration } from '@/lexicon/generations.ts'
import type { Method } from '@/lexicon/method.ts'
import { systemClock, type Clock } from '@/lib/clock.ts'
import { orAborted, startTimeLimit, type TimeLimit } from '@/lib/time-limit.ts'
import { CallError, NoAnswer } from './errors.ts'

/** One call, ready to be sent: what a handler adds to is its headers. */
export type XrpcRequest = {
  readonly method: Method
  /** Path and query, below the service's origin: "/xrpc/com.atproto…?did=…". */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Blob
  readonly signal?: AbortSignal | undefined
}

/**
 * The one seam between a typed call and the network. Gives the answer whatever its status; rejects with
 * {@link NoAnswer} (or another {@link CallError}), and so does reading the answer's body.
 */
export type FetchHandler = {
  (request: XrpcRequest): Promise<Response>
  /** Host of the service, for errors. */
  readonly host: string
}

export type ServiceOptions = {
  /** Origin of the service: "https://pds.example". */
  service: string
  fetch: typeof fetch
  clock?: Clock
  /** What the server is known to speak, where that is not the protocol of today. */
  generation?: OlderGeneration | undefined
}

const readMs = 15_000
const writeMs = 30_000
/** A large upload may take longer: no slower than this many bytes each millisecond. */
const slowestUpload = 32

/**
 * Sends calls to one origin and nowhere else, without credentials of its own: no cookies, no referrer, no
 * cache, no redirect (a redirected POST would carry a password to another host).
 *
 * Time: 15 s for a query, 30 s for a procedure, until the answer has been read; a body of bytes may take
 * as long as it keeps coming whenever it is asked for. Rejects with {@link NoAnswer}.
 *
 * A server of an older generation is called by the names that it knows; what it lacks is refused here, as an unknown
 * method (see unknown-method.ts), and not asked for.
 */
export function createServiceHandler({
  service,
  fetch,
  clock = systemClock,
  generation,
}: ServiceOptions): FetchHandler {
  const { origin, host } = new URL(service)

  async function handle(given: XrpcRequest): Promise<Response> {
    const request = generation
      ? (await import('./older-methods.ts')).toOlderRequest(given, generation, host)
      : given
    const call = { host, method: request.method.nsid }
    const limit = startTimeLimit({
      clock,
      ms: timeFor(request),
      reason: () => new NoAnswer({ ...call, cause: 'timeout' }),
      parent: request.signal,
    })
    const explain = () => whyNoAnswer(limit.signal, call)
    try {
      const sent = fetch(origin + request.path, {
        method: request.method.type === 'query' ? 'GET' : 'POST',
        headers: request.headers,
        body: request.body ?? null,
        signal: limit.signal,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      })
      const { body, status, headers } = await orAborted(sent, limit.signal)
      return new Response(body && withinLimit(body, limit, isBytes(request.method), explain), {
        status,
        headers,
      })
    } catch {
      limit.stop()
      throw explain()
    }
  }

  return Object.assign(handle, { host })
}

/**
 * Sends a server's administrator calls, with HTTP Basic as `admin`, as the reference PDS wants them.
 * The password lives in this closure only.
 */
export function createAdminHandler({
  password,
  ...service
}: ServiceOptions & { password: string }): FetchHandler {
  const send = createServiceHandler(service)
  const bytes = new TextEncoder().encode(`admin:${password}`)
  return withAuthorization(send, `Basic ${btoa(String.fromCodePoint(...bytes))}`)
}

/** The same handler, with an Authorization header on every call. */
export function withAuthorization(handler: FetchHandler, authorization: string): FetchHandler {
  return Object.assign(
    (request: XrpcRequest) =>
      handler({ ...request, headers: { ...request.headers, authorization } }),
    { host: handler.host },
  )
}

function timeFor({ method, body }: XrpcRequest): number {
  if (method.type === 'query') return readMs
  return body instanceof Blob ? writeMs + body.size / slowestUpload : writeMs
}

function isBytes({ output }: Method): boolean {
  return output !== undefined && output.parse === undefined
}

function whyNoAnswer(signal: AbortSignal, call: { host: string; method: string }): CallError {
  if (signal.reason instanceof CallError) return signal.reason
  if (signal.aborted) return new NoAnswer({ ...call, cause: 'aborted' })
  // A loopback server answers without any network.
  const local = /^(localhost|127\.0\.0\.1)(:|$)/.test(call.host)
  const offline = 'onLine' in navigator && !navigator.onLine && !local
  return new NoAnswer({ ...call, cause: offline ? 'offline' : 'unreachable' })
}

/** Passes a body on, under the same time limit and with the same errors as the call it belongs to. */
function withinLimit(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: TimeLimit,
  mayTakeLong: boolean,
  explain: () => CallError,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      try {
        if (mayTakeLong) limit.restart()
        const { done, value } = await orAborted(reader.read(), limit.signal)
        if (done) {
          limit.stop()
          controller.close()
          return
        }
        // The reader's time is not the server's: nothing is counted until more is asked for.
        if (mayTakeLong) limit.stop()
        controller.enqueue(value)
      } catch {
        limit.stop()
        controller.error(explain())
        // The connection of a body that nobody reads any more is given back.
        await reader.cancel().catch(() => {})
      }
    },
    cancel(reason) {
      limit.stop()
      return reader.cancel(reason)
    },
  })
}
