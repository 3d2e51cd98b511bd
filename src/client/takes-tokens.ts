import { health } from '@/lexicon/generated/current/health.gen.ts'
import { NoAnswer } from './errors.ts'
import { createServiceHandler } from './fetch-handler.ts'

/**
 * Whether this browser may send a token to a server that answers it without one. It asks the server first (a CORS
 * preflight) and sends nothing if `Access-Control-Allow-Headers` leaves Authorization out; by the standard `*` does
 * that, and browsers mostly let it pass. What is sent here is no token, and to a method that wants none. Rejects with
 * `NoAnswer` where nothing can be told.
 *
 * Source: https://fetch.spec.whatwg.org/#http-access-control-allow-headers, https://github.com/whatwg/fetch/issues/1919
 */
export async function takesTokens(
  service: string,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<boolean> {
  const handler = createServiceHandler({ service, fetch })
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const path = `/xrpc/${health.nsid}`
    const { body } = await handler({ method: health, path, headers, signal })
    await body?.cancel()
  }
  await ask({})
  try {
    await ask({ authorization: 'Bearer none' })
    return true
  } catch (error) {
    if (error instanceof NoAnswer && error.cause === 'unreachable') return false
    throw error
  }
}
