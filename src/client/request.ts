import type { Method } from '@/lexicon/method.ts'
import type { XrpcRequest } from './fetch-handler.ts'

/**
 * Writes a call as HTTP wants it: arrays repeat their key, what is undefined is left out, a JSON body is
 * there exactly when the method has an input (`{}` where all of it is optional).
 *
 * Source: https://atproto.com/specs/xrpc#lexicon-http-endpoints
 */
export function toRequest(
  method: Method,
  given: { params?: unknown; input?: unknown; signal?: AbortSignal | undefined },
): XrpcRequest {
  const path = `/xrpc/${method.nsid}${toQuery(given.params)}`
  const { signal } = given
  if (!method.input) return { method, path, headers: {}, signal }
  if (given.input instanceof Blob) {
    const { encoding } = method.input
    const type = encoding === '*/*' ? given.input.type || 'application/octet-stream' : encoding
    return { method, path, headers: { 'content-type': type }, body: given.input, signal }
  }
  const body = JSON.stringify(given.input ?? {})
  return { method, path, headers: { 'content-type': 'application/json' }, body, signal }
}

function toQuery(params: unknown): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params ?? {})) {
    for (const each of [value].flat()) {
      if (each !== undefined) query.append(key, String(each))
    }
  }
  return query.size > 0 ? `?${query}` : ''
}
