import { misformed } from './arbitrary-format.ts'
import { type Place, requiredKeys } from './arbitrary.ts'
import type { Field, ObjectField, ParamsField } from './document.ts'
import { typeIdOf } from './names.ts'
import { checkedMembers, definitionAt, targetOf } from './references.ts'

/** A value that is wrong in one place, and the path of that place, relative to the value. */
export type Break = { path: string; value: unknown }

/** Every way in which this walker can spoil a good value in exactly one place. */
export function breaksOf(field: Field, value: unknown, place: Place): Break[] {
  switch (field.type) {
    case 'string':
      return brokenStrings(field)
    case 'integer':
      return here(null, '1', 1.5, true, ...outside(field))
    case 'boolean':
      return here(null, 'true', 1)
    case 'unknown':
      return here(null, 'text', 1)
    case 'blob':
      return [...here(null, 'text'), { path: '.$type', value: { ...objectOf(value), $type: 'x' } }]
    case 'ref': {
      const target = targetOf(field.ref, place.id)
      const { generation } = place
      return breaksOf(definitionAt(target, generation), value, { generation, id: target.id })
    }
    case 'union':
      return brokenUnion(field.refs, value, place)
    case 'array':
      return [...here(null, {}, 'text'), ...brokenItems(field.items, value, place)]
    case 'object':
    default:
      return brokenObject(field, value, place)
  }
}

export function brokenObject(
  field: ObjectField | ParamsField,
  value: unknown,
  place: Place,
): Break[] {
  const object = objectOf(value)
  const missing = requiredKeys(field).map((key) => {
    const { [key]: _gone, ...rest } = object
    return { path: '', value: rest }
  })
  const spoilt = Object.entries(field.properties).flatMap(([key, property]) =>
    object[key] === undefined
      ? []
      : breaksOf(property, object[key], place).map((broken) => ({
          path: `.${key}${broken.path}`,
          value: { ...object, [key]: broken.value },
        })),
  )
  return [...here(null, [], 'text'), ...missing, ...spoilt]
}

function brokenItems(items: Field, value: unknown, place: Place): Break[] {
  if (!Array.isArray(value)) return []
  const list: readonly unknown[] = value
  return list.flatMap((item, index) =>
    breaksOf(items, item, place).map((broken) => ({
      path: `[${index}]${broken.path}`,
      value: list.with(index, broken.value),
    })),
  )
}

function brokenUnion(refs: readonly string[], value: unknown, place: Place): Break[] {
  const object = objectOf(value)
  const { $type, ...untyped } = object
  const { generation } = place
  const member = checkedMembers(refs, place.id, generation).find(
    ({ id, name }) => typeIdOf(id, name) === $type,
  )
  const spoilt = member
    ? breaksOf(definitionAt(member, generation), value, { generation, id: member.id })
    : []
  return [
    ...here(null, 'text'),
    { path: '', value: untyped },
    { path: '.$type', value: { ...object, $type: 1 } },
    ...spoilt,
  ]
}

function brokenStrings(field: Extract<Field, { type: 'string' }>): Break[] {
  return here(
    null,
    1,
    ['text'],
    ...(field.format === undefined ? [] : misformed),
    ...(field.maxLength === undefined ? [] : ['x'.repeat(field.maxLength + 1)]),
  )
}

function outside({
  minimum,
  maximum,
}: {
  minimum?: number | undefined
  maximum?: number | undefined
}) {
  return [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
  ]
}

function here(...values: readonly unknown[]): Break[] {
  return values.map((value) => ({ path: '', value }))
}

function objectOf(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value ?? {}))
}
