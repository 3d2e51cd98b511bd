import { expect, test } from 'vitest'
import { createStrengthMeter } from './password-strength.ts'

const strengthOf = createStrengthMeter()

test.each([
  ['password', { score: 0, weakness: 'common' }],
  ['qwertyuiop', { score: 0, weakness: 'common' }],
  ['dfghjkl;p', { weakness: 'pattern' }],
  ['aaaaaaaaaa', { score: 0, weakness: 'repeated' }],
  ['kittens-of-otranto-92', { score: 4 }],
] as const)('%s is %j', (password, strength) => {
  expect(strengthOf(password, [])).toMatchObject(strength)
})

test('what is known of the person makes a password weaker', () => {
  const handle = 'zanzibarella'
  expect(strengthOf(`${handle}1`, []).score).toBeGreaterThan(2)
  expect(strengthOf(`${handle}1`, [handle])).toMatchObject({ weakness: 'personal' })
})

test('the longest password is judged in no time', () => {
  const password = Array.from({ length: 256 }, (_, at) =>
    String.fromCodePoint(33 + ((at * 37) % 90)),
  )
  const before = performance.now()
  expect(strengthOf(password.join(''), []).score).toBe(4)
  expect(performance.now() - before).toBeLessThan(500)
})
