import { describe, expect, test } from 'vitest'
import { readDocument } from './document.ts'
import { methodModule } from './emit-method.ts'
import type { Generation } from './generations.ts'
import { reach } from './references.ts'

const id = 'com.example.search'

/** The module of a query whose output has one required field, `value`, beside more definitions. */
function emit(field: unknown, definitions: Record<string, unknown> = {}): string {
  const schema = { type: 'object', required: ['value'], properties: { value: field } }
  const main = { type: 'query', output: { encoding: 'application/json', schema } }
  const document = readDocument({ lexicon: 1, id, defs: { main, ...definitions } })
  const generation: Generation = {
    folder: 'test',
    registry: 'testMethods',
    nsids: 'TestNsid',
    documents: new Map([[id, document]]),
    methodIds: [id],
    inScope: new Set([id]),
    tolerant: false,
  }
  return methodModule(id, generation, reach(generation))
}

describe('emits', () => {
  test.each([
    [{ type: 'string', maxLength: 9 }, 'string', 'f.inBytes(f.string, { max: 9 })'],
    [
      { type: 'string', minLength: 1, maxGraphemes: 3 },
      'string',
      'f.inGraphemes(f.inBytes(f.string, { min: 1 }), { max: 3 })',
    ],
    [{ type: 'string', format: 'at-uri' }, 'string', 'f.atUri'],
    [{ type: 'string', knownValues: ['a'] }, "'a' | (string & {})", 'f.string'],
    [
      { type: 'string', enum: ['a', "b'c"] },
      String.raw`'a' | 'b\'c'`,
      String.raw`f.oneOf(['a', 'b\'c'])`,
    ],
    [{ type: 'integer', minimum: 0 }, 'number', 'f.integerIn({ min: 0 })'],
    [{ type: 'boolean', default: false }, 'boolean', 'f.withDefault(f.boolean, false)'],
    [
      { type: 'array', items: { type: 'string', knownValues: ['a'] }, maxLength: 2 },
      "Array<'a' | (string & {})>",
      'f.array(f.string, { max: 2 })',
    ],
    [{ type: 'unknown' }, 'Record<string, unknown>', 'f.unknown'],
    [{ type: 'blob' }, 'BlobRef', 'f.blob()'],
    [{ type: 'ref', ref: '#thing' }, 'Thing', 'thingField()'],
    [{ type: 'union', refs: ['com.example.other#thing'] }, 'OpenObject', 'f.openUnion()'],
  ])('%j', (field, type, reader) => {
    const text = emit(field, { thing: { type: 'object', properties: {} } })
    expect(text).toContain(`  value: ${type}\n`)
    expect(text).toContain(`      value: ${reader},\n`)
  })

  test('a union that checks the members in scope', () => {
    const text = emit(
      { type: 'union', refs: ['#thing', 'com.example.other#thing'] },
      { thing: { type: 'object', properties: {} } },
    )
    expect(text).toContain("export const thingType = 'com.example.search#thing'")
    expect(text).toContain('  value: Typed<Thing, typeof thingType> | OpenObject\n')
    expect(text).toContain('value: f.openUnion({\n        [thingType]: thingField(),\n      }),')
  })
})

describe('fails loudly', () => {
  test.each([
    [{ type: 'string', pattern: '^a' }, {}, 'cannot read com.example.search#main'],
    [{ type: 'bytes' }, {}, 'cannot read com.example.search#main'],
    [{ type: 'string', format: 'colour' }, {}, 'Unknown string format colour'],
    [{ type: 'ref', ref: 'com.example.absent#thing' }, {}, 'No document com.example.absent'],
    [{ type: 'ref', ref: '#absent' }, {}, 'cannot read com.example.search#absent'],
    [
      { type: 'ref', ref: '#tree' },
      { tree: { type: 'array', items: { type: 'ref', ref: '#tree' } } },
      'com.example.search#tree refers to itself',
    ],
  ])('on %j', (field, definitions, message) => {
    expect(() => emit(field, definitions)).toThrow(message)
  })
})
