import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidValue } from '../../src/lexicon/errors.ts'
import {
  currentMethods,
  generation2022Methods,
  generation2023MarchMethods,
  generation2023MayMethods,
} from '../../src/lexicon/generated/all.gen.ts'
import type { Method, Reader } from '../../src/lexicon/method.ts'
import { fromQueryString, toQueryString } from '../../src/lexicon/query-string.ts'
import { type Place, arbitraryObject, arbitraryOf } from './arbitrary.ts'
import { type Break, breaksOf, brokenObject } from './breaks.ts'
import type { Body } from './document.ts'
import { readGenerations } from './generations.ts'
import { methodAt } from './references.ts'

const registries: Record<string, Readonly<Record<string, Method>>> = {
  currentMethods,
  generation2022Methods,
  generation2023MarchMethods,
  generation2023MayMethods,
}

const generations = await readGenerations()
const cases = generations.flatMap((generation) =>
  generation.methodIds.map((id) => ({ generation, id, name: `${generation.folder} ${id}` })),
)

test('the registries hold every method of every generation and no other', () => {
  for (const { registry, methodIds } of generations) {
    expect(Object.keys(registries[registry] ?? {})).toEqual([...methodIds])
  }
})

describe.each(cases)('$name', ({ generation, id }) => {
  const document = methodAt(id, generation)
  const method = registries[generation.registry]?.[id]
  const place: Place = { generation, id }
  const { parameters } = document

  test('is named and typed as its document', () => {
    expect(method).toMatchObject({
      nsid: id,
      type: document.type,
      errors: (document.errors ?? []).map((error) => error.name),
    })
  })

  test('reads its params', () => {
    const properties = Object.keys(parameters?.properties ?? {})
    expect(Object.keys(method?.params?.shape ?? {})).toEqual(properties)
    if (!parameters || !method?.params) return
    check(arbitraryObject(parameters, place), method.params, (value) =>
      brokenObject(parameters, value, place),
    )
  })

  test('reads from a query what it wrote there', () => {
    if (!parameters || !method?.params) return
    const withParams = { ...method, params: method.params }
    fc.assert(
      fc.property(arbitraryObject(parameters, place), (value) => {
        const given = Object.fromEntries(
          Object.entries(value).filter(
            ([key, one]) => key in withParams.params.shape && !isEmpty(one),
          ),
        )
        fc.pre(refusedPath(withParams.params, given) === undefined)
        const query = new URLSearchParams(toQueryString(withParams, given))
        expect(fromQueryString(withParams, query)).toEqual(withParams.params.parse(given))
      }),
      { numRuns: 20 },
    )
  })

  test('reads its input', () => {
    expect.hasAssertions()
    checkBody(document.type === 'procedure' ? document.input : undefined, method?.input, place)
  })

  test('reads its output', () => {
    expect.hasAssertions()
    checkBody(document.output, method?.output, place)
  })
})

describe.each(cases.filter(({ generation, id }) => !generation.tolerant && id in currentMethods))(
  '$name',
  ({ generation, id }) => {
    test("today's reader takes the output", () => {
      const { output } = methodAt(id, generation)
      const current = registries['currentMethods']?.[id]?.output
      expect(current?.encoding).toBe(output?.encoding)
      if (!output?.schema) return
      fc.assert(
        fc.property(arbitraryOf(output.schema, { generation, id }), (value) => {
          expect(current?.parse?.(value)).toMatchObject(Object(value))
        }),
        { numRuns: 40 },
      )
    })
  },
)

function checkBody(body: Body | undefined, generated: Method['input'], place: Place): void {
  expect(generated?.encoding).toBe(body?.encoding)
  const schema = body?.schema
  expect(generated?.parse === undefined).toBe(schema === undefined)
  if (!schema || !generated?.parse) return
  check(arbitraryOf(schema, place), generated, (value) => breaksOf(schema, value, place))
}

/** Values from the document are accepted with nothing lost; each break is refused with its path. */
function check<Value>(
  values: fc.Arbitrary<Value>,
  reader: Reader<unknown>,
  breaks: (value: Value) => Break[],
): void {
  fc.assert(
    fc.property(values, fc.nat(), (value, seed) => {
      expect(reader.parse(value)).toMatchObject(Object(value))
      const broken = breaks(value)
      const one = broken[seed % broken.length]
      expect(refusedPath(reader, one?.value)).toBe(`$${one?.path}`)
    }),
    { numRuns: 40 },
  )
}

function refusedPath(reader: Reader<unknown>, value: unknown): string | undefined {
  try {
    reader.parse(value)
    return undefined
  } catch (error) {
    return error instanceof InvalidValue ? error.path : String(error)
  }
}

/** A query cannot tell an empty value from none. */
function isEmpty(value: unknown): boolean {
  return [value].flat().every((one) => one === '')
}
