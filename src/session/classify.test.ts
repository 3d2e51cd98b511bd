import { expect, test } from 'vitest'
import { InvalidAnswer, NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { blockedBy, classifyRefresh, isTokenRefusal } from './classify.ts'

const call = { host: 'pds.test', method: 'com.atproto.server.refreshSession' }
const refusal = (status: number, error?: string, message?: string) =>
  new ServerRefusal({ ...call, status, error, message })

test.each([
  [refusal(400, 'ExpiredToken'), { kind: 'refused' }],
  [refusal(400, 'InvalidToken'), { kind: 'refused' }],
  [refusal(401, 'AuthenticationFailed'), { kind: 'refused' }],
  [refusal(403, 'ExpiredToken'), { kind: 'refused' }],
  [refusal(500, 'ExpiredToken'), { kind: 'failed', cause: 'server' }],
  [refusal(401, 'AccountTakedown'), { kind: 'blocked', reason: 'takendown' }],
  [refusal(400, 'InvalidRequest', 'Could not find user info for account: x'), { reason: 'gone' }],
  [refusal(400, 'InvalidRequest', 'Something else'), { kind: 'failed', cause: 'strange' }],
  [refusal(400), { kind: 'failed', cause: 'strange' }],
  [refusal(401, 'AuthMissing'), { kind: 'failed', cause: 'strange' }],
  [refusal(401, 'AuthenticationRequired'), { kind: 'failed', cause: 'strange' }],
  [refusal(429, 'RateLimitExceeded'), { kind: 'failed', cause: 'limited' }],
  [refusal(502, 'UpstreamFailure'), { kind: 'failed', cause: 'server' }],
  [new NoAnswer({ ...call, cause: 'offline' }), { kind: 'failed', cause: 'offline' }],
  [new NoAnswer({ ...call, cause: 'timeout' }), { kind: 'failed', cause: 'timeout' }],
  [
    new InvalidAnswer({ ...call, status: 401, reason: 'unreadable', message: 'a page' }),
    { kind: 'failed', cause: 'strange' },
  ],
  [
    new InvalidAnswer({ ...call, status: 502, reason: 'unreadable', message: 'a page' }),
    { kind: 'failed', cause: 'server' },
  ],
])('a renewal that ends in %s', (error, expected) => {
  expect(classifyRefresh(error)).toMatchObject(expected)
})

test.each([
  [400, 'ExpiredToken', true],
  [400, 'InvalidToken', true],
  [400, 'InvalidRequest', false],
  [401, 'ExpiredToken', true],
  [401, 'AuthenticationFailed', true],
  [401, 'invalid_token', true],
  [401, undefined, true],
  [401, 'AuthMissing', false],
  [401, 'AccountTakedown', false],
  [401, 'AccountDeactivated', false],
  [403, 'InvalidToken', false],
  [500, 'ExpiredToken', false],
])('%i %s speaks of the access token: %s', (status, name, expected) => {
  expect(isTokenRefusal(refusal(status, name), getSession, 'com.atproto.access')).toBe(expected)
  expect(isTokenRefusal(refusal(status, name), updateEmail, 'com.atproto.access')).toBe(false)
})

test('a call that carries a password is never blamed on the token', () => {
  expect(isTokenRefusal(refusal(401), createAccount, 'com.atproto.access')).toBe(false)
})

test('the right token of the wrong kind is not refused for its age', () => {
  const scoped = refusal(400, 'InvalidToken', 'Bad token scope')
  expect(isTokenRefusal(scoped, getSession, 'com.atproto.access')).toBe(false)
  const invalid = refusal(400, 'InvalidToken', 'Token could not be verified')
  expect(isTokenRefusal(invalid, createAppPassword, 'com.atproto.appPass')).toBe(false)
  expect(isTokenRefusal(invalid, createAppPassword, 'com.atproto.access')).toBe(true)
  const expired = refusal(400, 'ExpiredToken')
  expect(isTokenRefusal(expired, createAppPassword, 'com.atproto.appPass')).toBe(true)
})

test('an account is blocked by what the server says of it, not of a call', () => {
  expect(blockedBy(refusal(403, 'AccountNotFound'))).toBe('gone')
  expect(blockedBy(refusal(400, 'AccountNotFound'))).toBeUndefined()
  expect(blockedBy(refusal(401, 'AccountDeactivated'))).toBe('deactivated')
  expect(blockedBy(new Error('AccountTakedown'))).toBeUndefined()
})
