import { expect, test } from 'vitest'
import { readShown, tableOf } from './generation-results.ts'

const spec = (title: string, ok: boolean, steps?: { title: string; error?: object }[]) => ({
  title,
  ok,
  tests: [{ status: ok ? 'expected' : 'unexpected', results: [{ steps: [] }, { steps }] }],
})

test('tests and the steps of their last run are told apart by title', () => {
  const report = {
    suites: [
      {
        specs: [spec('a', true)],
        suites: [
          {
            specs: [
              spec('b', false, [{ title: 'b 1' }, { title: 'b 2', error: { message: 'no' } }]),
              { title: 'c', ok: true, tests: [{ status: 'skipped', results: [] }] },
            ],
          },
        ],
      },
    ],
  }
  expect(readShown(report)).toEqual([
    { title: 'a', passed: true },
    { title: 'b', passed: false },
    { title: 'b 1', passed: true },
    { title: 'b 2', passed: false },
  ])
})

test('the first table of a document is found', () => {
  expect(tableOf('# A\n\n| a | b |\n| - | - |\n| c | d |\n\nText\n\n| e |\n')).toBe(
    '| a | b |\n| - | - |\n| c | d |',
  )
  expect(tableOf('# A\n\nNo table')).toBeUndefined()
})
