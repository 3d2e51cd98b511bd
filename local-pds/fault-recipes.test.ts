import { expect, test } from 'vitest'
import { createFaultPlan } from './fault-plan.ts'
import { faultKinds, faultsUsage, readRecipes } from './fault-recipes.ts'

/** For which of so many calls in a row the recipes have something in store. */
function turns(text: string, methods: string[], random?: () => number) {
  const plan = createFaultPlan(random)
  plan.set(readRecipes(text))
  return methods.map((method) => plan.take(method)?.name ?? '-').join(' ')
}

const five = Array.from({ length: 5 }, () => 'getSession')

test('a recipe is read with its number, its methods and how often', () => {
  expect(readRecipes('5xx=503:com.atproto.server.getSession+refreshSession:every 3')).toEqual([
    {
      name: '5xx',
      amount: 503,
      methods: ['getSession', 'refreshSession'],
      often: { kind: 'every', nth: 3 },
      cors: false,
      text: '5xx=503:com.atproto.server.getSession+refreshSession:every 3',
    },
  ])
  expect(readRecipes(' slow , html:cors:_health ')).toMatchObject([
    { name: 'slow', amount: 30, methods: [], often: { kind: 'always' } },
    { name: 'html', amount: 502, methods: ['_health'], cors: true },
  ])
  expect(readRecipes('none')).toEqual([])
  expect(readRecipes('')).toEqual([])
})

test.each([
  ['losst-request', '"losst-request" is no fault. Known: '],
  ['constructor', '"constructor" is no fault'],
  ['hang=3', 'hang takes no number'],
  ['slow=-1', '"-1" in slow is no whole number'],
  ['html=99', '99 is no status'],
  ['5xx:every 0', '"every 0" in "5xx:every 0" is neither a method nor how often'],
])('%s is refused with a sentence', (text, why) => {
  expect(() => readRecipes(text)).toThrow(why)
})

test('how often: always, once, a few times, every so many, a share', () => {
  expect(turns('5xx', five)).toBe('5xx 5xx 5xx 5xx 5xx')
  expect(turns('5xx:once', five)).toBe('5xx - - - -')
  expect(turns('5xx:2 times', five)).toBe('5xx 5xx - - -')
  expect(turns('5xx:every 2', five)).toBe('- 5xx - 5xx -')
  const values = [0.1, 0.9, 0.49, 0.5, 0]
  expect(turns('5xx:50%', five, () => values.shift() ?? 1)).toBe('5xx - 5xx - 5xx')
})

test('several together: the first whose turn it is, each for its own methods', () => {
  const calls = ['getSession', 'refreshSession', 'refreshSession', 'getSession']
  expect(turns('hang:refreshSession:once, 5xx:every 2', calls)).toBe('- hang 5xx -')
  expect(turns('no-grace, hang:refreshSession:once', calls)).toBe('- hang - -')
})

test('the help names every fault', () => {
  for (const name of Object.keys(faultKinds)) expect(faultsUsage).toContain(`\n  ${name} `)
})
