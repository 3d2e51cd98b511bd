import { expect, test } from 'vitest'
import { decodeToken, lifeOf } from './decode-token.ts'

const encode = (value: unknown) =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const token = (claims: unknown) => `${encode({ alg: 'ES256K' })}.${encode(claims)}.c2ln`

test('shows what stands there, in its order, be it what it may', () => {
  expect(decodeToken(token({ iss: 'did:web:ä.example', odd: { a: [1] } }))).toEqual({
    header: [['alg', 'ES256K']],
    claims: [
      ['iss', 'did:web:ä.example'],
      ['odd', { a: [1] }],
    ],
  })
})

test.each(['', 'opaque', 'a.b', 'a.b.c', `${encode({})}.${encode(1)}.x`, token('text')])(
  'what is no token of that kind is said to be none: %s',
  (text) => {
    expect(decodeToken(text)).toBeUndefined()
  },
)

test.each([
  [{ iat: 1000, exp: 1060 }, 60_000],
  // By this device's clock, where the token does not say when it was made.
  [{ exp: 1060 }, 50_000],
  [{ exp: 1 }, 0],
  [{ exp: 'soon' }, undefined],
  [{}, undefined],
])('%j lives for %s', (claims, life) => {
  const decoded = decodeToken(token(claims))
  expect(decoded && lifeOf(decoded, 1_010_000)).toBe(life)
})
