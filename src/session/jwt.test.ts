import { expect, test } from 'vitest'
import { toJwt } from '@/test/fault-server.ts'
import { lifetimeOf, readClaims } from './jwt.ts'

test('reads the claims of a token, whatever their alphabet', () => {
  const claims = { sub: 'did:plc:ä?>', scope: 'com.atproto.access', iat: 1, exp: 7201, jti: 'x' }
  expect(readClaims(toJwt(claims))).toEqual(claims)
})

test('leaves out what has the wrong type', () => {
  expect(readClaims(toJwt({ exp: '5', sub: 7 }))).toEqual({})
})

test.each(['', 'opaque', 'a.b.c', 'a.bnVsbA.c', 'a.NQ.c'])('%j is no JWT', (token) => {
  expect(readClaims(token)).toBeUndefined()
})

test('a lifetime is the difference of two times, in milliseconds', () => {
  expect(lifetimeOf(toJwt({ iat: 1000, exp: 8200 }))).toBe(7_200_000)
  expect(lifetimeOf(toJwt({ exp: 8200 }))).toBeUndefined()
  expect(lifetimeOf(toJwt({ iat: 9000, exp: 8200 }))).toBeUndefined()
  expect(lifetimeOf('opaque')).toBeUndefined()
})
