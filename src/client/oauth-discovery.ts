import { systemClock } from '@/lib/clock.ts'
import { orAborted, startTimeLimit } from '@/lib/time-limit.ts'
import { NoAnswer } from './errors.ts'
import { hostOf, readServiceAddress } from './service-address.ts'

const path = '/.well-known/oauth-protected-resource'
const limitMs = 15_000

/**
 * The origin of the server that does OAuth for a PDS (the PDS itself, or its entryway); undefined where it names
 * none. Needs no credential. Rejects with `NoAnswer`, which also stands for an answer that the browser may not read.
 *
 * Source: https://atproto.com/specs/oauth#authorization-servers and RFC 9728
 */
export async function findAuthorizationServer(
  service: string,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<string | undefined> {
  const call = { host: hostOf(service), method: path }
  const limit = startTimeLimit({
    clock: systemClock,
    ms: limitMs,
    reason: () => new NoAnswer({ ...call, cause: 'timeout' }),
    parent: signal,
  })
  try {
    const asked = fetch(service + path, {
      signal: limit.signal,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
    const response = await orAborted(asked, limit.signal)
    if (response.ok) return readFirst(await orAborted(response.text(), limit.signal))
    await response.body?.cancel()
    return undefined
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    throw new NoAnswer({ ...call, cause: signal?.aborted ? 'aborted' : 'unreachable' })
  } finally {
    limit.stop()
  }
}

/** Undefined for whatever is no such document: a page for every address is no sign of OAuth. */
function readFirst(text: string): string | undefined {
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document !== 'object' || document === null) return undefined
    const servers: unknown = Object.entries(document).find(
      ([key]) => key === 'authorization_servers',
    )?.[1]
    const first: unknown = Array.isArray(servers) ? servers[0] : undefined
    const address = typeof first === 'string' ? readServiceAddress(first) : undefined
    return address && 'origin' in address ? address.origin : undefined
  } catch {
    return undefined
  }
}
