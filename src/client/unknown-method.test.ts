import { expect, test } from 'vitest'
import { NoAnswer, ServerRefusal } from './errors.ts'
import { isUnknownMethod } from './unknown-method.ts'

const call = { host: 'pds.test', method: 'x' }

test.each([
  [400, 'InvalidRequest', 'No service configured for com.atproto.server.listAppPasswords', true],
  [501, 'MethodNotImplemented', 'Method Not Implemented', true],
  [404, 'XRPCNotSupported', '', true],
  [502, 'UpstreamFailure', 'Upstream service unreachable', true],
  [502, 'BadGateway', '', false],
  [400, 'InvalidRequest', 'Could not find user info', false],
  [500, 'InternalServerError', 'Internal Server Error', false],
])('row 36: %i %s "%s": unknown is %s', (status, error, message, expected) => {
  expect(isUnknownMethod(new ServerRefusal({ ...call, status, error, message }))).toBe(expected)
})

test('row 36: silence says nothing about a method', () => {
  expect(isUnknownMethod(new NoAnswer({ ...call, cause: 'timeout' }))).toBe(false)
})
