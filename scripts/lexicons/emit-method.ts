import {
  type Body,
  type Field,
  type MethodDefinition,
  type ObjectField,
  type ParamsField,
  type RefField,
} from './document.ts'
import { definitionTexts } from './emit-definitions.ts'
import { objectReaderText, readerText } from './emit-reader.ts'
import { type Side, defaultedKeys, objectText, typeText } from './emit-type.ts'
import type { Generation } from './generations.ts'
import { type Module, comment, createModule, keyText, quoted } from './module.ts'
import { capitalised, valueNameOf } from './names.ts'
import { type Reached, methodAt, targetOf } from './references.ts'

/** The module of one method: its types, and the method as a value. */
export function methodModule(id: string, generation: Generation, reached: Reached): string {
  const module = createModule(generation, id)
  const method = methodAt(id, generation)
  const value = valueNameOf(id)
  const parts = [
    paramsPart(method.parameters, `${capitalised(value)}Params`, module),
    bodyPart('input', inputOf(method), `${capitalised(value)}Input`, module),
    bodyPart('output', method.output, `${capitalised(value)}Output`, module),
  ]
  module.importType('@/lexicon/method.ts', 'Method')
  return module.print([
    ...definitionTexts(module, reached),
    ...parts.flatMap((part) => part.type ?? []),
    [
      `${comment(method.description)}export const ${value} = {`,
      `  nsid: ${quoted(id)},`,
      `  type: ${quoted(method.type)},`,
      ...parts.flatMap((part) => part.property ?? []),
      `  errors: ${errorsText(method)},`,
      '} as const satisfies Method',
    ].join('\n'),
  ])
}

/** The text of a type beside the method, and of the method's property that reads it. */
type Part = { type?: string; property?: string }

function paramsPart(field: ParamsField | undefined, name: string, module: Module): Part {
  const entries = Object.entries(field?.properties ?? {})
  if (!field || entries.length === 0) return {}
  const params = module.importValue('@/lexicon/read.ts', 'params')
  const shape = entries.map(([key, property]) => `${keyText(key)}: ${quoted(kindOf(property))}`)
  return {
    type: `export type ${name} = ${objectText(field, module, 'given')}`,
    property: [
      `  params: ${params}<${typeArguments(name, field)}>(`,
      `    { ${shape.join(', ')} },`,
      `    () =>\n      ${objectReaderText(field, module, '      ')},\n  ),`,
    ].join('\n'),
  }
}

function bodyPart(
  property: 'input' | 'output',
  body: Body | undefined,
  name: string,
  module: Module,
): Part {
  if (!body) return {}
  if (!body.schema) {
    const bytes = module.importValue('@/lexicon/read.ts', 'bytes')
    return { property: `  ${property}: ${bytes}(${quoted(body.encoding)}),` }
  }
  if (body.encoding !== 'application/json')
    throw new Error(`${module.id}: a schema for ${body.encoding}.`)
  const json = module.importValue('@/lexicon/read.ts', 'json')
  const side: Side = property === 'input' ? 'given' : 'read'
  const { schema } = body
  const args = schema.type === 'object' && side === 'given' ? typeArguments(name, schema) : name
  return {
    type: `export type ${name} = ${typeText(schema, module, side)}`,
    property: `  ${property}: ${json}<${args}>(${thunkText(schema, module)}),`,
  }
}

/** What makes the field; a definition already is a function that does. */
function thunkText(schema: ObjectField | RefField, module: Module): string {
  return schema.type === 'ref'
    ? module.readerFor(targetOf(schema.ref, module.id))
    : `() =>\n    ${readerText(schema, module, '    ')},\n  `
}

/** The type that a caller gives, and the keys of it that the reader fills in. */
function typeArguments(name: string, field: ObjectField | ParamsField): string {
  const defaulted = defaultedKeys(field).map((key) => quoted(key))
  return [name, ...(defaulted.length > 0 ? [defaulted.join(' | ')] : [])].join(', ')
}

function kindOf(field: Field): string {
  switch (field.type) {
    case 'string':
    case 'integer':
    case 'boolean':
      return field.type
    case 'array':
      return `${kindOf(field.items)}[]`
    case 'ref':
    case 'union':
    case 'unknown':
    case 'blob':
    case 'object':
    default:
      throw new Error(`A query cannot carry a field of type ${field.type}.`)
  }
}

function errorsText(method: MethodDefinition): string {
  const names = (method.errors ?? []).map((error) => quoted(error.name))
  const line = `[${names.join(', ')}]`
  return line.length <= 88 ? line : `[\n${names.map((name) => `    ${name},\n`).join('')}  ]`
}

function inputOf(method: MethodDefinition): Body | undefined {
  return method.type === 'procedure' ? method.input : undefined
}
