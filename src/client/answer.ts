import { InvalidValue } from '@/lexicon/errors.ts'
import type { Method } from '@/lexicon/method.ts'
import type { Clock } from '@/lib/clock.ts'
import { InvalidAnswer, ServerRefusal } from './errors.ts'

const largestJson = 10_000_000

type About = { host: string; clock: Clock }

/** Bytes as they come from the server, and what it says of them: neither is to be believed unchecked. */
export type ByteStream = {
  body: ReadableStream<Uint8Array<ArrayBuffer>>
  contentType: string | undefined
}

/**
 * Reads an answer as its method says: a parsed object, a Blob, or undefined where the method answers
 * nothing. Throws {@link ServerRefusal} for what the server refused, {@link InvalidAnswer} for anything
 * that no PDS would say. A body is judged by what it is, not by its content type alone: servers and
 * proxies get that header wrong.
 */
export async function readAnswer(
  method: Method,
  response: Response,
  { host, clock }: About,
): Promise<unknown> {
  const call = callOf(method, response, host)
  if (!response.ok) throw await readRefusal(response, call, clock)
  const { output } = method
  if (!output?.parse) {
    await refusePage(method, response, call)
    if (output) return response.blob()
    await response.body?.cancel()
    return undefined
  }
  const value = await readJson(response, call)
  try {
    return output.parse(value)
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error
    const { path, reason: message } = error
    throw new InvalidAnswer({ ...call, reason: 'schema', path, message })
  }
}

/** As {@link readAnswer}, for a method that answers with bytes, which are passed on unread. */
export async function readByteStream(
  method: Method,
  response: Response,
  { host, clock }: About,
): Promise<ByteStream> {
  const call = callOf(method, response, host)
  if (!response.ok) throw await readRefusal(response, call, clock)
  await refusePage(method, response, call)
  return {
    body: response.body ?? new Blob().stream(),
    contentType: call.contentType ?? undefined,
  }
}

type Call = { host: string; method: string; status: number; contentType: string | null }

function callOf({ nsid }: Method, { status, headers }: Response, host: string): Call {
  return { host, method: nsid, status, contentType: headers.get('content-type') }
}

/** A page of HTML is nobody's answer, unless any bytes may be one. */
async function refusePage({ output }: Method, response: Response, call: Call): Promise<void> {
  const isPage = /^(text\/html|application\/xhtml)/i.test(call.contentType ?? '')
  if (!isPage || output?.encoding === '*/*') return
  await response.body?.cancel()
  throw new InvalidAnswer({ ...call, reason: 'unreadable', message: 'a page of HTML' })
}

async function readRefusal(response: Response, call: Call, clock: Clock): Promise<ServerRefusal> {
  const resetAt = resetTime(response, clock)
  const text = await readText(response, call)
  if (text === '') return new ServerRefusal({ ...call, resetAt })
  const body = parseJson(text, call)
  const { error, message } = isObject(body) ? body : {}
  return new ServerRefusal({ ...call, resetAt, error: asText(error), message: asText(message) })
}

async function readJson(response: Response, call: Call): Promise<unknown> {
  return parseJson(await readText(response, call), call)
}

function parseJson(text: string, call: Call): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidAnswer({ ...call, reason: 'unreadable', message: 'not JSON' })
  }
}

async function readText(response: Response, call: Call): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > largestJson) {
      void reader.cancel()
      throw new InvalidAnswer({ ...call, reason: 'tooLarge', message: 'more than 10 MB' })
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** `Retry-After` counts from now and needs no right clock; `RateLimit-Reset` is in seconds, epoch. */
function resetTime({ status, headers }: Response, clock: Clock): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  const after = headers.get('retry-after')
  if (after !== null && /^\d+$/.test(after)) return clock.now() + Number(after) * 1000
  const reset = headers.get('ratelimit-reset')
  if (reset !== null && /^\d+$/.test(reset)) return Number(reset) * 1000
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
