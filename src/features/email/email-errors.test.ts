import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { NotMade } from '@/queries/email.ts'
import { explainAsk } from './ask-errors.ts'
import {
  explainAskToSwitch,
  explainChange,
  explainChangeWithoutCode,
  explainConfirm,
  explainSwitch,
} from './email-errors.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const host = 'pds.test'
const call = { host, method: updateEmail.nsid }
const refuse = (error: string, message: string, status = 400) =>
  new ServerRefusal({ ...call, status, error, message })

const inUse = 'This email address is already in use, please use a different email.'
const disposable = 'This email address is not supported, please use a different email.'

test.each([
  [explainChange, 'InvalidToken', 'Token is invalid', 'token', 'wrong'],
  [explainChange, 'ExpiredToken', 'Token is expired', 'token', 'expired'],
  [explainChange, 'TokenRequired', 'confirmation token required', 'token', 'wants a code'],
  [explainChange, 'InvalidRequest', inUse, 'email', 'Another account'],
  [explainChange, 'InvalidRequest', disposable, 'email', 'misspelt'],
  [explainChange, 'InvalidRequest', 'The moon is full', undefined, 'The moon is full'],
  // The same names, of the session.
  [explainChangeWithoutCode, 'InvalidToken', '', undefined, 'refused this session.'],
  [explainAskToSwitch, 'InvalidToken', '', undefined, 'refused this session.'],
  [explainChange, 'ExpiredToken', 'Token has expired', undefined, 'this session'],
  [explainChange, 'InvalidToken', 'Bad token scope', undefined, 'this session'],
  [explainConfirm, 'InvalidToken', 'Token could not be verified', undefined, 'this session'],
  [explainConfirm, 'InvalidToken', 'Token is invalid', 'token', 'wrong'],
  [explainConfirm, 'ExpiredToken', 'Token is expired', 'token', 'expired'],
  [explainConfirm, 'InvalidEmail', 'invalid email', undefined, 'another address'],
  [explainConfirm, 'AccountNotFound', 'user not found', undefined, 'does not know'],
  [explainSwitch, 'InvalidToken', 'Token is invalid', 'token', 'wrong'],
  [explainSwitch, 'TokenRequired', 'confirmation token required', undefined, 'Confirm the address'],
])('%o: %s "%s" belongs at %s', (explain, error, said, field, words) => {
  const explained = explain(refuse(error, said))
  expect(explained.field).toBe(field)
  expect(i18n._(explained.message)).toContain(words)
})

test.each([
  [explainConfirm, 'counts as not confirmed'],
  [explainChange, 'is still old@example.com'],
  [explainSwitch, 'as they were'],
  [explainAskToSwitch, 'as they were'],
])('%o: what was not done is said, with or without an answer', (explain, words) => {
  const now = { email: 'old@example.com' }
  const taken = explain(new NotMade({ host, now }))
  expect(i18n._(taken.message)).toMatch(new RegExp(`took .*${words}`))
  expect(taken).not.toHaveProperty('field')
  const lost = new NoAnswer({ ...call, cause: 'timeout' })
  const silent = explain(new NotMade({ host, now, lost }))
  expect(i18n._(silent.message)).toMatch(new RegExp(`did not answer.*${words}`))
  expect(silent.details).toContain('timeout')
})

test('no code without an address', () => {
  const { message } = explainAsk(refuse('InvalidRequest', 'account does not have an email address'))
  expect(i18n._(message)).toContain('no e-mail address')
  const limited = { ...call, status: 429, error: 'RateLimitExceeded', resetAt: 1000 }
  expect(explainAsk(new ServerRefusal(limited)).waitUntil).toBe(1000)
})
