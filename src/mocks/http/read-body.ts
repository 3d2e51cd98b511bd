import { InvalidValue } from '@/lexicon/errors.ts'
import type { Method } from '@/lexicon/method.ts'
import type { Bytes } from '../encoding/bytes.ts'
import { invalidRequest, XrpcFault } from '../errors.ts'

const jsonLimit = 150 * 1024

/** The body as the method's lexicon wants it; undefined where it wants none. */
export async function readInput(
  method: Method,
  request: Request,
  byteLimit: number,
): Promise<unknown> {
  const { input } = method
  if (input === undefined) return assertNoBody(request)
  if (!input.parse) return readBytes(request, input.encoding, byteLimit)
  const body = await readJson(request)
  try {
    return input.parse(body)
  } catch (error) {
    throw error instanceof InvalidValue ? invalidRequest(error.message) : error
  }
}

async function readJson(request: Request): Promise<unknown> {
  const encoding = encodingOf(request)
  if (encoding !== 'application/json') throw wrongEncoding(encoding)
  const text = await request.text()
  if (new TextEncoder().encode(text).length > jsonLimit) {
    // The name is the body parser's own, as are those of broken JSON below.
    throw new XrpcFault(413, 'PayloadTooLargeError', 'request entity too large')
  }
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) throw new SyntaxError('no object or list')
    return value
  } catch (error) {
    throw invalidRequest(error instanceof Error ? error.message : 'bad JSON', 'SyntaxError')
  }
}

export type ByteInput = { readonly bytes: Bytes; readonly encoding: string }

async function readBytes(request: Request, wanted: string, limit: number): Promise<ByteInput> {
  const encoding = encodingOf(request)
  if (wanted !== '*/*' && encoding !== wanted) throw wrongEncoding(encoding)
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > limit) throw new XrpcFault(413, 'PayloadTooLarge', 'request entity too large')
  return { bytes, encoding }
}

async function assertNoBody(request: Request): Promise<void> {
  if ((await request.arrayBuffer()).byteLength > 0) {
    throw invalidRequest('A request body was provided when none was expected')
  }
}

function encodingOf(request: Request): string {
  const encoding = request.headers.get('content-type')?.split(';')[0]?.trim()
  if (encoding) return encoding.toLowerCase()
  throw invalidRequest('Request encoding (Content-Type) required but not provided')
}

function wrongEncoding(encoding: string): XrpcFault {
  return invalidRequest(`Wrong request encoding (Content-Type): ${encoding}`)
}
