import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'

/** What a server lets the pages of another origin do; a browser itself does not say. */
export type BrowserAccess = {
  /** `Access-Control-Allow-Origin` of an answer. */
  mayRead: { yes: boolean; said: string }
  /** `Access-Control-Allow-Headers` of a preflight: a session and JSON. `byStar`: not every browser takes that. */
  maySend: { yes: boolean; byStar: boolean; said: string }
  /** Whether a page may see how long to wait; undefined where the answer bore no such header. */
  mayReadLimits: boolean | undefined
}

/** What comes of the first question: the server's headers, or one sentence on why it cannot be used. */
export type FirstAnswer = { access: BrowserAccess } | { unusable: string }

const limitMs = 15_000
const limitHeaders = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after']

/**
 * Asks as a browser would for a page of the console at `asker`: one read, and the question that comes before a call
 * with a session (a preflight, which names the headers and carries none of them).
 */
export async function askBrowserAccess(
  origin: string,
  { fetch, asker }: { fetch: typeof globalThis.fetch; asker: string },
): Promise<FirstAnswer> {
  const { host } = new URL(origin)
  try {
    const answer = await ask(fetch, `${origin}/xrpc/${describeServer.nsid}`, { origin: asker })
    if (answer.status >= 300 && answer.status < 400) {
      const there = URL.parse(answer.headers.get('location') ?? '', origin)?.origin
      return {
        unusable: `${host} answers with a redirect${there === undefined ? '' : ` to ${there}`}, and the console follows none: a password could end up anywhere.`,
      }
    }
    const preflight = await ask(
      fetch,
      `${origin}/xrpc/${createSession.nsid}`,
      {
        origin: asker,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
      'OPTIONS',
    )
    return { access: readAccess(asker, answer.headers, preflight) }
  } catch (error) {
    return { unusable: `${host} could not be reached: ${whyNot(error)}.` }
  }
}

async function ask(
  fetch: typeof globalThis.fetch,
  url: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; headers: Headers }> {
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    credentials: 'omit',
    signal: AbortSignal.timeout(limitMs),
  })
  await response.body?.cancel()
  return response
}

function readAccess(
  asker: string,
  headers: Headers,
  preflight: { status: number; headers: Headers },
): BrowserAccess {
  const origin = headers.get('access-control-allow-origin') ?? ''
  const allowed = preflight.headers.get('access-control-allow-headers') ?? ''
  const names = list(allowed)
  const byStar = names.has('*') && !names.has('authorization')
  const has = (name: string) => names.has(name) || names.has('*')
  const isRead = (from: Headers) =>
    ['*', asker].includes(from.get('access-control-allow-origin') ?? '')
  const sent = limitHeaders.filter((name) => headers.has(name))
  const exposed = list(headers.get('access-control-expose-headers') ?? '')
  return {
    mayRead: { yes: isRead(headers), said: origin },
    maySend: {
      yes:
        preflight.status < 300 &&
        isRead(preflight.headers) &&
        has('authorization') &&
        has('content-type'),
      byStar,
      said: allowed,
    },
    mayReadLimits:
      sent.length === 0 ? undefined : exposed.has('*') || sent.every((name) => exposed.has(name)),
  }
}

function list(header: string): Set<string> {
  return new Set(header.split(',').map((name) => name.trim().toLowerCase()))
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no server has this name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing answers at this port',
  ECONNRESET: 'it broke off the connection',
  UND_ERR_SOCKET: 'it broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer in time',
  ETIMEDOUT: 'it does not answer in time',
}

function whyNot(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'it does not answer in time'
  const code = codeOf(error instanceof Error ? error.cause : undefined)
  if (code === undefined) return 'the connection failed'
  if (/CERT|TLS|SSL|ALTNAME|SIGNATURE|ISSUER/.test(code)) {
    return `its certificate is not to be trusted (${code})`
  }
  return reasons[code] ?? `the connection failed (${code})`
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined
}
