import type { Method } from '@/lexicon/method.ts'
import type { Bytes } from '../encoding/bytes.ts'
import type { Reachable } from './target.ts'

/** One call, as loosely as a caller can get it wrong. */
export type Call = {
  /** GET or POST as the method's type has it, unless given. */
  readonly verb?: string
  readonly token?: string
  /** Sends the administrator's credentials. */
  readonly admin?: true
  readonly authorization?: string
  readonly params?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  /** Goes out as JSON. */
  readonly input?: unknown
  readonly body?: string | Bytes
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Bytes
  /** undefined when the answer is no JSON. */
  readonly json: unknown
}

export async function send(target: Reachable, method: Method, call: Call = {}): Promise<Answer> {
  const url = new URL(`/xrpc/${method.nsid}`, target.origin)
  for (const [name, values] of Object.entries(call.params ?? {})) {
    for (const value of [values].flat()) url.searchParams.append(name, String(value))
  }
  const { input, body = input === undefined ? undefined : JSON.stringify(input) } = call
  const request = new Request(url, {
    method: call.verb ?? (method.type === 'query' ? 'GET' : 'POST'),
    headers: headersOf(target, call),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? new Blob([body]) : body }),
  })
  const response = await target.fetch(request)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { status, headers } = response
  const isJson = headers.get('content-type')?.startsWith('application/json')
  return { status, headers, bytes, json: isJson ? parse(bytes) : undefined }
}

function headersOf(target: Reachable, call: Call): Headers {
  const headers = new Headers(call.headers)
  const type = call.contentType ?? (call.input === undefined ? undefined : 'application/json')
  if (type !== undefined) headers.set('content-type', type)
  const authorization =
    call.authorization ??
    (call.admin ? `Basic ${btoa(`admin:${target.adminPassword}`)}` : undefined) ??
    (call.token === undefined ? undefined : `Bearer ${call.token}`)
  if (authorization !== undefined) headers.set('authorization', authorization)
  return headers
}

function parse(bytes: Bytes): unknown {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return value
}
