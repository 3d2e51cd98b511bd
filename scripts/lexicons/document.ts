import * as z from 'zod/mini'

/**
 * Lexicon documents as far as this generator knows them. The objects are strict: a document that uses
 * anything else fails here, by name, instead of being half understood.
 *
 * Source: https://atproto.com/specs/lexicon
 */
const description = z.optional(z.string())

const stringField = z.strictObject({
  type: z.literal('string'),
  description,
  format: z.optional(z.string()),
  knownValues: z.optional(z.array(z.string())),
  enum: z.optional(z.array(z.string())),
  default: z.optional(z.string()),
  minLength: z.optional(z.int()),
  maxLength: z.optional(z.int()),
  minGraphemes: z.optional(z.int()),
  maxGraphemes: z.optional(z.int()),
})

const integerField = z.strictObject({
  type: z.literal('integer'),
  description,
  minimum: z.optional(z.int()),
  maximum: z.optional(z.int()),
  default: z.optional(z.int()),
})

const booleanField = z.strictObject({
  type: z.literal('boolean'),
  description,
  default: z.optional(z.boolean()),
})

const refField = z.strictObject({ type: z.literal('ref'), description, ref: z.string() })
const unionField = z.strictObject({
  type: z.literal('union'),
  description,
  refs: z.array(z.string()),
})
const unknownField = z.strictObject({ type: z.literal('unknown'), description })
const blobField = z.strictObject({ type: z.literal('blob'), description })

const arrayField = z.strictObject({
  type: z.literal('array'),
  description,
  get items() {
    return field
  },
  minLength: z.optional(z.int()),
  maxLength: z.optional(z.int()),
})

const objectField = z.strictObject({
  type: z.literal('object'),
  description,
  required: z.optional(z.array(z.string())),
  get properties() {
    return z.record(z.string(), field)
  },
})

const field = z.discriminatedUnion('type', [
  stringField,
  integerField,
  booleanField,
  refField,
  unionField,
  unknownField,
  blobField,
  arrayField,
  objectField,
])

const paramsField = z.strictObject({
  type: z.literal('params'),
  description,
  required: z.optional(z.array(z.string())),
  properties: z.record(z.string(), field),
})

const body = z.strictObject({
  encoding: z.string(),
  description,
  schema: z.optional(z.union([objectField, refField])),
})

const errors = z.optional(z.array(z.strictObject({ name: z.string(), description })))

const query = z.strictObject({
  type: z.literal('query'),
  description,
  parameters: z.optional(paramsField),
  output: z.optional(body),
  errors,
})

const procedure = z.strictObject({
  type: z.literal('procedure'),
  description,
  parameters: z.optional(paramsField),
  input: z.optional(body),
  output: z.optional(body),
  errors,
})

const methodDefinition = z.discriminatedUnion('type', [query, procedure])

/** Definitions stay unread until something refers to them: a document may hold more than we need. */
const documentShape = z.looseObject({
  id: z.string(),
  defs: z.record(z.string(), z.unknown()),
})

export type Field = z.output<typeof field>
export type StringField = z.output<typeof stringField>
export type ObjectField = z.output<typeof objectField>
export type RefField = z.output<typeof refField>
export type ParamsField = z.output<typeof paramsField>
export type Body = z.output<typeof body>
export type MethodDefinition = z.output<typeof procedure> | z.output<typeof query>
export type Document = { id: string; defs: Record<string, unknown> }

export function readDocument(value: unknown): Document {
  const { id, defs } = documentShape.parse(value)
  return { id, defs }
}

export function readMethod(document: Document): MethodDefinition {
  return named(`${document.id}#main`, () => methodDefinition.parse(document.defs['main']))
}

export function readDefinition(document: Document, name: string): Field {
  return named(`${document.id}#${name}`, () => field.parse(document.defs[name]))
}

function named<Value>(name: string, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    throw new Error(`The generator cannot read ${name}.`, { cause })
  }
}
