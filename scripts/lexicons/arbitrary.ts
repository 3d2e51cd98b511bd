import * as fc from 'fast-check'
import { arbitraryFormats } from './arbitrary-format.ts'
import type { Field, ObjectField, ParamsField } from './document.ts'
import type { Generation } from './generations.ts'
import { typeIdOf } from './names.ts'
import { checkedMembers, definitionAt, targetOf } from './references.ts'

/** Where a field stands: references within it start from its document. */
export type Place = { generation: Generation; id: string }

const anyString = fc.string({ unit: 'binary', maxLength: 20 })
const anyObject = fc.dictionary(
  fc.string({ unit: fc.constantFrom(...'abcdef'.split('')) }),
  fc.jsonValue(),
)

/** Values that a field's definition allows, unknown keys and unlisted values among them. */
export function arbitraryOf(field: Field, place: Place): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'string':
      return arbitraryString(field)
    case 'integer':
      return fc.integer({ min: field.minimum ?? -(2 ** 31), max: field.maximum ?? 2 ** 31 - 1 })
    case 'boolean':
      return fc.boolean()
    case 'unknown':
      return anyObject
    case 'blob':
      return fc.record({
        $type: fc.constant('blob'),
        ref: fc.record({ $link: formatted('cid') }),
        mimeType: anyString,
        size: fc.nat(),
      })
    case 'ref': {
      const target = targetOf(field.ref, place.id)
      const { generation } = place
      return arbitraryOf(definitionAt(target, generation), { generation, id: target.id })
    }
    case 'union':
      return fc.oneof(...unionMembers(field.refs, place))
    case 'array':
      return fc.array(arbitraryOf(field.items, place), {
        minLength: field.minLength ?? 0,
        maxLength: field.maxLength ?? 3,
      })
    case 'object':
    default:
      return arbitraryObject(field, place)
  }
}

export function arbitraryObject(
  field: ObjectField | ParamsField,
  place: Place,
): fc.Arbitrary<Record<string, unknown>> {
  const known = fc.record(
    Object.fromEntries(
      Object.entries(field.properties).map(([key, value]) => [key, arbitraryOf(value, place)]),
    ),
    { requiredKeys: requiredKeys(field) },
  )
  const unknown = fc.dictionary(fc.constantFrom('xOne', 'xTwo'), fc.jsonValue(), { maxKeys: 1 })
  return fc.tuple(known, unknown).map(([fields, more]) => Object.assign({}, more, fields))
}

/** The keys that a caller cannot leave out: those without a default. */
export function requiredKeys(field: ObjectField | ParamsField): string[] {
  return (field.required ?? []).filter((key) => {
    const property = field.properties[key]
    return property && !('default' in property)
  })
}

/** The `$type` and the values of each member that is checked, and an open object. */
function unionMembers(refs: readonly string[], place: Place): Array<fc.Arbitrary<unknown>> {
  const { generation } = place
  const known = checkedMembers(refs, place.id, generation).map((target) =>
    arbitraryOf(definitionAt(target, generation), { generation, id: target.id }).map((value) =>
      Object.assign({}, value, { $type: typeIdOf(target.id, target.name) }),
    ),
  )
  const open = anyObject.map((value) =>
    Object.assign({}, value, { $type: 'com.example.defs#unheardOf' }),
  )
  return [...known, open]
}

function arbitraryString(field: Extract<Field, { type: 'string' }>): fc.Arbitrary<string> {
  if (field.format !== undefined) return formatted(field.format)
  if (field.knownValues) return fc.oneof(fc.constantFrom(...field.knownValues), anyString)
  return anyString
}

function formatted(format: string): fc.Arbitrary<string> {
  const strings = arbitraryFormats.get(format)
  if (!strings) throw new Error(`No strings to make for the format ${format}.`)
  return strings
}
