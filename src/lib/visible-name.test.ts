import { expect, test } from 'vitest'
import { bareName, clip, foldName } from './visible-name.ts'

test.each([
  ['phone', 'phone'],
  ['  my\t phone\n', 'my phone'],
  ['ph\u200Bone\uFEFF', 'phone'],
  ['\u202Ephone\u2066', 'phone'],
  ['caf\u0065\u0301', 'café'],
  ['\u200B\u2060\u3164\u2800', ''],
  ['', ''],
])('row 39: of %j, %j is seen', (name, seen) => {
  expect(bareName(name)).toBe(seen)
})

test.each([
  ['Café', 'cafe'],
  ['ＰＨＯＮＥ', 'phone'],
  ['Z̴̢͝a̷l̶g̵o', 'zalgo'],
  ['هاتف', 'هاتف'],
])('row 39: %s is found as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test('row 39: a long text is clipped, never in the middle of a character', () => {
  expect(clip('phone', 5)).toBe('phone')
  expect(clip('x'.repeat(10_000), 300)).toBe(`${'x'.repeat(300)}…`)
  expect(clip('ab😀', 3).isWellFormed()).toBe(true)
})
