import { expect, test } from 'vitest'
import { readPlaywright, readVitest, stateOf, type RowTest } from './fault-results.ts'
import { faultRows } from './fault-rows.ts'

test('58 rows, numbered from 1, each with a name of its own', () => {
  expect(faultRows.map(({ row }) => row)).toEqual(
    Array.from({ length: 58 }, (_, index) => index + 1),
  )
  expect(new Set(faultRows.map(({ name }) => name)).size).toBe(58)
})

test('Vitest: rows by the names of tests and groups; what did not run is no test', () => {
  const assertion = (fullName: string, status: string) => ({ title: fullName, fullName, status })
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          assertion('row 4: late', 'passed'),
          assertion('row 50: no storage memory', 'failed'),
          assertion('rows 7 and 21: both', 'passed'),
          assertion('row 9: not run', 'skipped'),
          assertion('borrow 5: nothing of ours', 'passed'),
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ],
  }
  const { tests, broken } = readVitest(report)
  expect(tests.map(({ row, passed }) => [row, passed])).toEqual([
    [4, true],
    [50, false],
    [7, true],
    [21, true],
  ])
  expect(broken).toEqual(['b.test.ts'])
})

test('Playwright: rows in suites within suites, without those that were skipped', () => {
  const spec = (title: string, ok: boolean, status: string) => ({ title, ok, tests: [{ status }] })
  const { tests } = readPlaywright({
    stats: { startTime: '2026-01-15T12:00:00Z' },
    suites: [
      {
        title: 'faults.spec.ts',
        specs: [spec('row 2: tabs', true, 'expected')],
        suites: [
          { title: 'row 44: gone', specs: [spec('here', false, 'unexpected')] },
          { title: 'later', specs: [spec('row 5: closed', true, 'skipped')] },
        ],
      },
    ],
  })
  expect(tests.map(({ row, passed }) => [row, passed])).toEqual([
    [2, true],
    [44, false],
  ])
})

test('a row passes when all its tests do, where it needs them', () => {
  const seen = (row: number, passed: boolean, browser = false): RowTest => ({
    row,
    title: '',
    passed,
    browser,
  })
  const one = { row: 1, name: 'one' }
  const two = { row: 2, name: 'two', browser: true } as const
  expect(stateOf(one, [seen(2, true)])).toBe('open')
  expect(stateOf(one, [seen(1, true), seen(1, false)])).toBe('failed')
  expect(stateOf(one, [seen(1, true)])).toBe('passed')
  expect(stateOf(two, [seen(2, true)])).toBe('partly')
  expect(stateOf(two, [seen(2, true), seen(2, true, true)])).toBe('passed')
})
