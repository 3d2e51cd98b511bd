import type { Field, ObjectField, ParamsField, StringField } from './document.ts'
import { type Module, comment, keyText, quoted } from './module.ts'
import { checkedMembers, targetOf } from './references.ts'

/**
 * Who makes a value. A caller may write `undefined` for what it leaves out, since that never reaches the
 * wire, and may leave out what has a default; what is read has neither.
 */
export type Side = 'given' | 'read'

export function typeText(field: Field, module: Module, side: Side, indent = ''): string {
  switch (field.type) {
    case 'string':
      return stringType(field, indent)
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'unknown':
      return 'Record<string, unknown>'
    case 'blob':
      return module.importType('@/lexicon/blob.ts', 'BlobRef')
    case 'ref':
      return module.typeFor(targetOf(field.ref, module.id))
    case 'union':
      return unionText(field.refs, module, indent)
    case 'array':
      return arrayText(typeText(field.items, module, side, indent))
    case 'object':
    default:
      return objectText(field, module, side, indent)
  }
}

/** The braces and what is between them. */
export function objectText(
  field: ObjectField | ParamsField,
  module: Module,
  side: Side,
  indent = '',
): string {
  const inner = `${indent}  `
  const lines = Object.entries(field.properties).map(([key, property]) => {
    const filled = defaultOf(property) !== undefined
    const required =
      side === 'given' ? isRequired(field, key) && !filled : isRequired(field, key) || filled
    const type = typeText(property, module, side, inner)
    const loose = !required && side === 'given' ? ' | undefined' : ''
    return `${comment(property.description, inner)}${inner}${keyText(key)}${required ? '' : '?'}:${type.startsWith('\n') ? '' : ' '}${type}${loose}\n`
  })
  return lines.length > 0 ? `{\n${lines.join('')}${indent}}` : 'Record<string, unknown>'
}

export function isRequired(field: ObjectField | ParamsField, key: string): boolean {
  return field.required?.includes(key) ?? false
}

export function defaultOf(field: Field): string | number | boolean | undefined {
  return 'default' in field ? field.default : undefined
}

/** The keys that a reader fills in. */
export function defaultedKeys(field: ObjectField | ParamsField): string[] {
  return Object.keys(field.properties).filter((key) => {
    const property = field.properties[key]
    return property && defaultOf(property) !== undefined
  })
}

function arrayText(items: string): string {
  return /^[\w$]+$/.test(items) ? `${items}[]` : `Array<${items}>`
}

function unionText(refs: readonly string[], module: Module, indent: string): string {
  const known = checkedMembers(refs, module.id, module.generation).map((member) => {
    const typed = module.importType('@/lexicon/open-union.ts', 'Typed')
    return `${typed}<${module.typeFor(member)}, typeof ${module.typeConstantFor(member)}>`
  })
  return alternatives(
    [...known, module.importType('@/lexicon/open-union.ts', 'OpenObject')],
    indent,
  )
}

function stringType(field: StringField, indent: string): string {
  if (field.enum)
    return alternatives(
      field.enum.map((value) => quoted(value)),
      indent,
    )
  if (!field.knownValues) return 'string'
  // The intersection keeps the known values in an editor's suggestions, while any string will do.
  return alternatives([...field.knownValues.map((value) => quoted(value)), '(string & {})'], indent)
}

/** Types joined by `|`, one to a line where they are many. */
function alternatives(types: readonly string[], indent: string): string {
  const line = types.join(' | ')
  return line.length <= 72 ? line : types.map((type) => `\n${indent}  | ${type}`).join('')
}
