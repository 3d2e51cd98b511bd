import type { Field, ObjectField, ParamsField, StringField } from './document.ts'
import { defaultOf, isRequired } from './emit-type.ts'
import { type Module, keyText, quoted } from './module.ts'
import { checkedMembers, targetOf } from './references.ts'

const formats = new Map([
  ['at-identifier', 'f.atIdentifier'],
  ['at-uri', 'f.atUri'],
  ['cid', 'f.cid'],
  ['datetime', 'f.datetime'],
  ['did', 'f.did'],
  ['handle', 'f.handle'],
  ['language', 'f.language'],
  ['nsid', 'f.nsid'],
  ['record-key', 'f.recordKey'],
  ['tid', 'f.tid'],
  ['uri', 'f.uri'],
])

/** The expression that makes a field, of the parts in `src/lexicon/fields.ts`. */
export function readerText(field: Field, module: Module, indent = ''): string {
  const { type } = field
  if (type === 'ref') return `${module.readerFor(targetOf(field.ref, module.id))}()`
  module.importValue('@/lexicon/fields.ts', '*')
  switch (type) {
    case 'string':
      return stringText(field)
    case 'integer':
      return bounded('f.integer', 'f.integerIn', field.minimum, field.maximum)
    case 'boolean':
    case 'unknown':
      return `f.${type}`
    case 'blob':
      return 'f.blob()'
    case 'union':
      return unionText(field.refs, module, indent)
    case 'array': {
      const items = readerText(field.items, module, indent)
      const bounds = boundsText(field.minLength, field.maxLength)
      return bounds ? `f.array(${items}, ${bounds})` : `f.array(${items})`
    }
    case 'object':
    default:
      return objectReaderText(field, module, indent)
  }
}

export function objectReaderText(
  field: ObjectField | ParamsField,
  module: Module,
  indent = '',
): string {
  module.importValue('@/lexicon/fields.ts', '*')
  const inner = `${indent}  `
  const lines = Object.entries(field.properties).map(([key, property]) => {
    const reader = readerText(property, module, inner)
    return `${inner}${keyText(key)}: ${presence(reader, property, isRequired(field, key))},\n`
  })
  return lines.length > 0 ? `f.object({\n${lines.join('')}${indent}})` : 'f.object({})'
}

function presence(reader: string, field: Field, required: boolean): string {
  const value = defaultOf(field)
  if (value !== undefined) {
    const text = typeof value === 'string' ? quoted(value) : String(value)
    return `f.withDefault(${reader}, ${text})`
  }
  return required ? reader : `f.optional(${reader})`
}

function stringText(field: StringField): string {
  if (field.enum) return `f.oneOf([${field.enum.map((value) => quoted(value)).join(', ')}])`
  const format = field.format === undefined ? 'f.string' : formats.get(field.format)
  if (!format) throw new Error(`Unknown string format ${field.format}.`)
  const inBytes = boundsText(field.minLength, field.maxLength)
  const text = inBytes ? `f.inBytes(${format}, ${inBytes})` : format
  const inGraphemes = boundsText(field.minGraphemes, field.maxGraphemes)
  return inGraphemes ? `f.inGraphemes(${text}, ${inGraphemes})` : text
}

function unionText(refs: readonly string[], module: Module, indent: string): string {
  const lines = checkedMembers(refs, module.id, module.generation).map(
    (member) => `${indent}  [${module.typeConstantFor(member)}]: ${module.readerFor(member)}(),\n`,
  )
  return lines.length > 0 ? `f.openUnion({\n${lines.join('')}${indent}})` : 'f.openUnion()'
}

function bounded(plain: string, limited: string, min?: number, max?: number): string {
  const bounds = boundsText(min, max)
  return bounds ? `${limited}(${bounds})` : plain
}

function boundsText(min?: number, max?: number): string | undefined {
  const parts = [
    ...(min === undefined ? [] : [`min: ${min}`]),
    ...(max === undefined ? [] : [`max: ${max}`]),
  ]
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : undefined
}
