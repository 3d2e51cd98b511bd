import type { Method } from '@/lexicon/method.ts'
import type { ByteOutput } from './handler.ts'
import { answer, answerJson } from './respond.ts'

/**
 * Sends what a handler answered. Throws when that does not fit the lexicon: then the mock is at fault
 * and the test is to fail.
 */
export function writeOutput(method: Method, output: unknown, headers: Headers): Response {
  if (method.output === undefined) {
    if (output !== undefined) throw new Error(`${method.nsid} answers nothing`)
    return answer(200, null, headers)
  }
  if (method.output.parse) {
    const body: unknown = JSON.parse(JSON.stringify(output))
    method.output.parse(body)
    return answerJson(200, body, headers)
  }
  if (!isByteOutput(output)) throw new Error(`${method.nsid} answers bytes`)
  for (const [name, value] of Object.entries(output.headers ?? {})) headers.set(name, value)
  headers.set('content-type', output.encoding)
  return answer(200, output.bytes, headers)
}

function isByteOutput(output: unknown): output is ByteOutput {
  return (
    typeof output === 'object' &&
    output !== null &&
    'bytes' in output &&
    output.bytes instanceof Uint8Array
  )
}
