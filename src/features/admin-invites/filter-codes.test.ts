import { expect, test } from 'vitest'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { codesToCsv } from './codes-csv.ts'
import { type CodeFilter, filterCodes, indexCodes } from './filter-codes.ts'

const base = {
  available: 2,
  disabled: false,
  createdBy: 'admin',
  createdAt: '2026-01-01T00:00:00Z',
}
const usedOn = (usedBy: string, day: number) => ({ usedBy, usedAt: `2026-01-0${day}T00:00:00Z` })

const codes: InviteCode[] = [
  { ...base, code: 'one', forAccount: 'admin', uses: [] },
  { ...base, code: 'two', forAccount: 'did:plc:alice', uses: [usedOn('did:plc:bob', 3)] },
  {
    ...base,
    code: '=three',
    forAccount: 'did:plc:alice',
    uses: [usedOn('did:plc:carol', 5), usedOn('did:plc:bob', 4)],
  },
  { ...base, code: 'four', forAccount: 'admin', uses: [], disabled: true },
]
const handles = new Map([
  ['did:plc:alice', 'alice.test'],
  ['did:plc:bob', 'bob.test'],
])

function found(filter: Partial<CodeFilter>) {
  const indexed = indexCodes(codes, handles)
  return filterCodes(indexed, { text: '', state: 'any', ...filter }).map(({ code }) => code)
}

test.each([
  [{}, ['one', 'two', '=three', 'four']],
  [{ text: ' ONE ' }, ['one']],
  [{ text: 'alice.test' }, ['two', '=three']],
  [{ text: 'bob two' }, ['two']],
  [{ text: 'did:plc:carol' }, ['=three']],
  [{ state: 'unused' }, ['one']],
  [{ state: 'partlyUsed' }, ['two']],
  [{ state: 'usedUp' }, ['=three']],
  [{ state: 'disabled' }, ['four']],
  [{ text: 'alice', state: 'disabled' }, []],
] as const)('%j', (filter, expected) => {
  expect(found(filter)).toEqual(expected)
})

test('as CSV: one line each, nothing that a spreadsheet would run', () => {
  const [heads, ...lines] = codesToCsv(codes, handles).split('\r\n')
  expect(heads).toBe(
    'code,state,available,used,left,forAccount,forHandle,createdBy,createdAt,lastUsedAt,usedBy',
  )
  expect(lines).toEqual([
    'one,unused,2,0,2,admin,,admin,2026-01-01T00:00:00Z,,',
    'two,partlyUsed,2,1,1,did:plc:alice,alice.test,admin,2026-01-01T00:00:00Z,2026-01-03T00:00:00Z,bob.test',
    "'=three,usedUp,2,2,0,did:plc:alice,alice.test,admin,2026-01-01T00:00:00Z,2026-01-05T00:00:00Z,did:plc:carol bob.test",
    'four,disabled,2,0,0,admin,,admin,2026-01-01T00:00:00Z,,',
    '',
  ])
})
