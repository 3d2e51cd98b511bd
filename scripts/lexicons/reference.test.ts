import { lexicons } from '@atproto/api'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidValue } from '../../src/lexicon/errors.ts'
import { currentMethods } from '../../src/lexicon/generated/all.gen.ts'
import type { Method, Reader } from '../../src/lexicon/method.ts'
import { misformed } from './arbitrary-format.ts'
import { type Place, arbitraryObject, arbitraryOf } from './arbitrary.ts'
import type { MethodDefinition } from './document.ts'
import { readGenerations } from './generations.ts'
import { methodAt } from './references.ts'

// The generated readers against the validator of the official client: what one takes, the other takes.

/** What only ours refuses, on purpose. */
const stricter = new Set([
  // A list is no object.
  'Expected object value type (got array)',
  // Nor is a number whole that JSON and JavaScript do not agree on.
  'integer too big (maximum 9007199254740991)',
  'integer too small (minimum -9007199254740991)',
])

/** What only theirs refuses: a `$type` that it cannot look up at all. Ours lets any other through in an open union. */
const laxer = /^(Unable to resolve uri without anchor: |Uri can only have one hash segment$)/
const unheardOf = ['#', '#main', 'a#b#c']

/** Whose answers are not compared. */
const apart = new Set([
  // Only ours takes those of older servers, on purpose: see `tolerance.ts`.
  'com.atproto.server.describeServer',
  // That validator knows a blob by its class, and checks no more of it.
  'com.atproto.repo.uploadBlob',
])

type Part = {
  name: string
  reader: Reader<unknown>
  values: fc.Arbitrary<unknown>
  assertValid: (value: unknown) => unknown
}

const methods: Readonly<Record<string, Method>> = currentMethods
const generations = await readGenerations()
const parts = generations
  .filter(({ folder }) => folder === 'current')
  .flatMap((generation) =>
    generation.methodIds
      .filter((id) => lexicons.get(id) !== undefined)
      .flatMap((id) => partsOf(methodAt(id, generation), { generation, id })),
  )

test.each(parts)('$name', ({ reader, values, assertValid }) => {
  expect.hasAssertions()
  fc.assert(
    fc.property(values, (value) => {
      const ours = refusalOf(() => reader.parse(value))
      const isStricter = ours instanceof InvalidValue && stricter.has(ours.reason)
      const theirs = isStricter ? ours : refusalOf(() => assertValid(value))
      if (ours === undefined && theirs instanceof Error && laxer.test(theirs.message)) return
      expect({ taken: ours === undefined, ours, theirs }).toMatchObject({
        taken: theirs === undefined,
      })
    }),
  )
})

function partsOf(document: MethodDefinition, place: Place): Part[] {
  const { id } = place
  const method = methods[id]
  const { parameters } = document
  const input = document.type === 'procedure' ? document.input?.schema : undefined
  const output = apart.has(id) ? undefined : document.output?.schema
  const parsed: Part[] = []
  if (parameters && method?.params) {
    parsed.push({
      name: `${id}, params`,
      reader: method.params,
      // A query is never anything but an object.
      values: spoilt(arbitraryObject(parameters, place)).filter(isObject),
      assertValid: (value) => lexicons.assertValidXrpcParams(id, value),
    })
  }
  if (input && method?.input?.parse) {
    parsed.push({
      name: `${id}, input`,
      reader: method.input,
      values: spoilt(arbitraryOf(input, place)),
      assertValid: (value) => lexicons.assertValidXrpcInput(id, value),
    })
  }
  if (output && method?.output?.parse) {
    parsed.push({
      name: `${id}, output`,
      reader: method.output,
      values: spoilt(arbitraryOf(output, place)),
      assertValid: (value) => lexicons.assertValidXrpcOutput(id, value),
    })
  }
  return parsed
}

function refusalOf(read: () => unknown): unknown {
  try {
    read()
    return undefined
  } catch (error) {
    return error
  }
}

/** Values with something else in one of their places, or nothing at all; or as they are. */
function spoilt(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const others = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom(...misformed, ...unheardOf),
    fc.integer(),
    fc.jsonValue({ maxDepth: 1 }),
  )
  return fc.tuple(values, fc.option(fc.nat()), others).map(([value, place, other]) => {
    if (place === null) return value
    const spots = spotsOf(value)
    // As it comes over the wire: what is undefined never does.
    const text = JSON.stringify(spots[place % spots.length]?.(other) ?? null)
    const read: unknown = JSON.parse(text)
    return read
  })
}

/** For every place in a JSON value, what puts something else there; within objects, not within what those hold unread. */
function spotsOf(value: unknown, depth = 0): Array<(other: unknown) => unknown> {
  const whole = (other: unknown) => other
  if (depth > 4) return [whole]
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    return [
      whole,
      ...list.flatMap((item, index) =>
        spotsOf(item, depth + 1).map((put) => (other: unknown) => list.with(index, put(other))),
      ),
    ]
  }
  if (!isObject(value)) return [whole]
  return [
    whole,
    ...Object.entries(value).flatMap(([key, item]) =>
      spotsOf(item, depth + 1).map((put) => (other: unknown) => ({ ...value, [key]: put(other) })),
    ),
  ]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
