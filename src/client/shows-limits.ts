import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { createServiceHandler } from './fetch-handler.ts'

/**
 * Whether this page may see in an answer how many calls are left: a browser shows those headers where the server has
 * them and exposes them. Without them nobody knows how long to wait after too many calls. Rejects with `NoAnswer`.
 */
export async function showsLimits(
  service: string,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<boolean> {
  const { headers, body } = await createServiceHandler({ service, fetch })({
    method: describeServer,
    path: `/xrpc/${describeServer.nsid}`,
    headers: {},
    signal,
  })
  await body?.cancel()
  return headers.has('ratelimit-reset')
}
