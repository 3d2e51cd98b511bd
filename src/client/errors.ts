/** How much of a server's own words an error keeps; screens clip further. */
const longestMessage = 2000
const longestName = 100

/**
 * A call that gave no output. The classes are told apart by `kind`; none ever holds a body, a header, a
 * token or what was typed.
 */
export abstract class CallError extends Error {
  abstract readonly kind: string
  /** Whether the same call, sent again a little later, may succeed. */
  abstract readonly retryable: boolean
  /** Host (with its port) of the service that was called. */
  readonly host: string
  /** NSID of the method that was called. */
  readonly method: string

  constructor(message: string, call: { host: string; method: string }) {
    super(message)
    this.host = call.host
    this.method = call.method
  }
}

/**
 * The server's own answer: it refused the call. `message` is the server's text, clipped, without control
 * characters, empty when it gave none: text for people, never markup.
 *
 * Source: https://atproto.com/specs/xrpc#error-responses
 */
export class ServerRefusal extends CallError {
  override readonly name = 'ServerRefusal'
  readonly kind = 'refusal'
  readonly retryable: boolean
  /** HTTP status, 400 to 599. */
  readonly status: number
  /** The `error` of the answer; absent when the server named none. */
  readonly error: string | undefined
  /** When the server will answer again (epoch, ms), where it says so and the browser may read it. */
  readonly resetAt: number | undefined

  constructor(given: {
    host: string
    method: string
    status: number
    error?: string | undefined
    message?: string | undefined
    resetAt?: number | undefined
  }) {
    super(toText(given.message, longestMessage), given)
    this.status = given.status
    this.error = toText(given.error, longestName) || undefined
    this.resetAt = given.resetAt
    this.retryable = isPassing(given.status)
  }
}

/**
 * An answer that is none of the method's: `schema`, a JSON answer that does not fit the lexicon (at
 * `path`); `unreadable`, not JSON, or a page of HTML, as proxies and captive portals send them; `tooLarge`,
 * more than 10 MB of JSON. The answer itself is not kept.
 */
export class InvalidAnswer extends CallError {
  override readonly name = 'InvalidAnswer'
  readonly kind = 'invalidAnswer'
  readonly retryable: boolean
  readonly reason: 'schema' | 'unreadable' | 'tooLarge'
  /** HTTP status. */
  readonly status: number
  readonly contentType: string | undefined
  /** Where the answer does not fit ("$.codes[3].createdAt"), for `schema`. */
  readonly path: string | undefined

  constructor(given: {
    host: string
    method: string
    reason: InvalidAnswer['reason']
    status: number
    contentType?: string | null | undefined
    path?: string | undefined
    message: string
  }) {
    super(toText(given.message, longestMessage), given)
    this.reason = given.reason
    this.status = given.status
    this.contentType = toText(given.contentType ?? undefined, longestName) || undefined
    this.path = given.path
    this.retryable =
      given.reason === 'unreadable' && (given.status < 300 || isPassing(given.status))
  }
}

/**
 * Why there was no answer. `unreachable` covers what a page cannot tell apart: no such host, a bad
 * certificate, a refused connection, CORS, mixed content, a redirect.
 */
export type NoAnswerCause = 'offline' | 'timeout' | 'aborted' | 'unreachable'

/** No answer came. Whether the server carried the call out is unknown. */
export class NoAnswer extends CallError {
  override readonly name = 'NoAnswer'
  readonly kind = 'noAnswer'
  readonly retryable: boolean
  override readonly cause: NoAnswerCause

  constructor(given: { host: string; method: string; cause: NoAnswerCause }) {
    super(given.cause, given)
    this.cause = given.cause
    this.retryable = given.cause !== 'aborted'
  }
}

/** Statuses that may pass by themselves: overload, time-outs and faults on the way. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501)
}

function toText(text: string | undefined, longest: number): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = (text ?? '').slice(0, longest).replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
  return plain.toWellFormed().trim()
}
