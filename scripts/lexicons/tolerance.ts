import type { Field, MethodDefinition, ObjectField } from './document.ts'

/** What today's client forgives in one object of a server's answer. */
type Tolerance = {
  /** Fields that the document requires and an older server never sends. */
  optional?: readonly string[]
  /** Strings that have a format today, and none in an older document. */
  anyText?: readonly string[]
}

/**
 * Where the current outputs are looser than their documents, so that one client reads every server. A row
 * stands here only where an older generation's document allows what today's does not.
 */
const tolerances: ReadonlyMap<string, Tolerance> = new Map([
  // The service's own DID came after May 2023: neither 2023-03 nor 2023-05 has it.
  ['com.atproto.server.describeServer#main', { optional: ['did'] }],
  // In 2023 these were plain strings; whoever shows them as links checks them anyway.
  ['com.atproto.server.describeServer#links', { anyText: ['privacyPolicy', 'termsOfService'] }],
])

/** A definition of an output, relaxed. `key` is `id#name`. */
export function tolerantDefinition(key: string, field: Field): Field {
  const tolerance = tolerances.get(key)
  return tolerance && field.type === 'object' ? relaxed(field, tolerance) : field
}

/** A method with its output relaxed. */
export function tolerantMethod(id: string, method: MethodDefinition): MethodDefinition {
  const tolerance = tolerances.get(`${id}#main`)
  const { output } = method
  if (!tolerance || output?.schema?.type !== 'object') return method
  return { ...method, output: { ...output, schema: relaxed(output.schema, tolerance) } }
}

function relaxed(field: ObjectField, { optional = [], anyText = [] }: Tolerance): ObjectField {
  const properties = Object.entries(field.properties).map(([key, property]): [string, Field] => {
    const loose = property.type === 'string' && anyText.includes(key)
    return [key, loose ? { ...property, format: undefined } : property]
  })
  return {
    ...field,
    required: field.required?.filter((key) => !optional.includes(key)),
    properties: Object.fromEntries(properties),
  }
}
