import type { Body } from './document.ts'
import type { Generation } from './generations.ts'

/**
 * Output fields that the current document requires and a server of an older generation never sends.
 * In the current generation's output they are optional, so that one client reads every server.
 */
const toleratedFields: ReadonlyMap<string, readonly string[]> = new Map([
  // The service's own DID came after May 2023: neither 2023-03 nor 2023-05 has it.
  ['com.atproto.server.describeServer', ['did']],
])

/** The output of a method, tolerant where its generation is today's. */
export function tolerant(
  id: string,
  output: Body | undefined,
  generation: Generation,
): Body | undefined {
  const tolerated = generation.folder === 'current' ? toleratedFields.get(id) : undefined
  if (!tolerated || output?.schema?.type !== 'object') return output
  const required = output.schema.required?.filter((key) => !tolerated.includes(key))
  return { ...output, schema: { ...output.schema, required } }
}
