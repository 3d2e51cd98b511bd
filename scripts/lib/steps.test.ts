import { expect, test } from 'vitest'
import { countTests, withoutPassed } from './steps.ts'

test.for([
  [' Test Files  2 passed (2)\n      Tests  9 passed (9)\n', { passed: 9, failed: 0 }],
  [
    ' Test Files  1 failed | 1 passed (2)\n      Tests  1 failed | 8 passed (9)\n',
    { passed: 8, failed: 1 },
  ],
  ['Running 3 tests using 2 workers\n  3 passed (4.1s)\n', { passed: 3, failed: 0 }],
  ['  1 failed\n    [mock] › a.spec.ts\n  2 passed (4.1s)\n', { passed: 2, failed: 1 }],
  ['nothing was counted', undefined],
] as const)('counts %j', ([output, counted]) => {
  expect(countTests(output)).toEqual(counted)
})

test('of a step that failed, what passed is not shown', () => {
  const output =
    'Running 2 tests\n\n  ✓  1 [mock] › a › fine (1s)\n  ✘  2 [mock] › b › broken (2s)\n'
  expect(withoutPassed(output)).toBe('Running 2 tests\n\n  ✘  2 [mock] › b › broken (2s)\n')
})
