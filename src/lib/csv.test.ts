import { array, assert, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('heads and rows, each ended by CR LF', () => {
  expect(toCsv(['code', 'uses'], [['pds-test-abcde', 2]])).toBe('code,uses\r\npds-test-abcde,2\r\n')
  expect(toCsv(['code'], [])).toBe('code\r\n')
})

test.each([
  ['a,b', '"a,b"'],
  ['say "hello"', '"say ""hello"""'],
  ['two\nlines', '"two\nlines"'],
  [' a ', '" a "'],
  ['', ''],
])('%j is quoted as it must be', (text, written) => {
  expect(toCsv(['head'], [[text]])).toBe(`head\r\n${written}\r\n`)
})

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', `"'\t=1"`],
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['\uFF1D1', "'\uFF1D1"],
])('%j does not become a formula', (text, written) => {
  expect(toCsv(['head'], [[text]])).toBe(`head\r\n${written}\r\n`)
})

test('a number stays a number, a negative one too', () => {
  expect(toCsv(['head'], [[-1]])).toBe('head\r\n-1\r\n')
})

test('whatever a text holds, it comes back as it was, but for the apostrophe', () => {
  const bare = (text: string) => text.replace(/^'/, '')
  assert(
    property(array(tuple(string(), string())), (rows) => {
      const [, ...read] = parse(toCsv(['a', 'b'], rows))
      expect(read.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)))
    }),
  )
})

/** A reader as RFC 4180 has it. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
