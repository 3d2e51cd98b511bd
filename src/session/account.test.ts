import { expect, test } from 'vitest'
import { toJwt } from '@/test/fault-server.ts'
import { blockedReason, movedTo, scopeOf, serviceOf, toAccountId, toOrigin } from './account.ts'

test('an id names service and DID, and gives the service back', () => {
  const id = toAccountId('https://pds.test', 'did:web:localhost%3A2583')
  expect(serviceOf(id)).toBe('https://pds.test')
})

test('a service is an origin', () => {
  expect(toOrigin('https://pds.test/')).toBe('https://pds.test')
  expect(toOrigin('http://localhost:2583')).toBe('http://localhost:2583')
  expect(() => toOrigin('http://pds.test')).toThrow('insecure')
})

test.each([
  ['com.atproto.access', 'full'],
  ['com.atproto.appPass', 'appPassword'],
  ['com.atproto.appPassPrivileged', 'appPasswordPrivileged'],
  ['com.atproto.takendown', 'takendown'],
  ['something.else', 'unknown'],
])('scope %s is %s', (scope, expected) => {
  expect(scopeOf(toJwt({ scope }))).toBe(expected)
  expect(scopeOf('opaque')).toBe('unknown')
})

test.each([
  [{}, undefined],
  [{ active: true, status: 'deactivated' }, undefined],
  [{ active: false, status: 'deactivated' }, 'deactivated'],
  [{ active: false, status: 'takendown' }, 'takendown'],
  [{ active: false, status: 'desynchronized' }, 'suspended'],
  [{ active: false }, 'suspended'],
] as const)('%o is blocked as %s', (answer, expected) => {
  expect(blockedReason(answer)).toBe(expected)
})

test.each([
  ['#atproto_pds', 'https://new.test', 'https://new.test'],
  ['did:plc:a#atproto_pds', 'https://new.test/', 'https://new.test'],
  ['#atproto_pds', 'https://pds.test', undefined],
  ['#atproto_pds', 'javascript:alert(1)', undefined],
  ['#atproto_pds', { not: 'text' }, undefined],
  ['#atproto_labeler', 'https://new.test', undefined],
])('row 54: a document with %s at %s', (id, serviceEndpoint, expected) => {
  expect(movedTo({ service: [{ id, serviceEndpoint }] }, 'https://pds.test')).toBe(expected)
})

test.each([undefined, null, 5, {}, { service: 'x' }, { service: [null] }])(
  'row 54: a document that is %j',
  (didDoc) => {
    expect(movedTo(didDoc, 'https://pds.test')).toBeUndefined()
  },
)
