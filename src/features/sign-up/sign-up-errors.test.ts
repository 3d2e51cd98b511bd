import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { MaybeDone } from '@/queries/lost-answer.ts'
import { sayWith } from '@/ui/say.ts'
import { explainSignUp } from './sign-up-errors.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const call = { host: 'pds.test', method: createAccount.nsid }

function explain(error: string, message = '', status = 400) {
  const { field, message: words } = explainSignUp(
    new ServerRefusal({ ...call, status, error, message }),
  )
  return { field, words: i18n._(words) }
}

test.each([
  ['InvalidRequest', 'Handle already taken: alice.test', 'name', 'taken'],
  ['InvalidRequest', 'Invalid handle (got "x_y.test") at $.handle', 'name', 'does not take'],
  ['InvalidRequest', 'Email already taken: a@example.com', 'email', 'There is an account'],
  [
    'InvalidRequest',
    'This email address is not supported, please use a different email.',
    'email',
    'throw-away',
  ],
  ['EmailNotAvailable', '', 'email', 'There is an account'],
  ['InvalidEmail', '', 'email', 'throw-away'],
  ['InvalidRequest', 'Email is required', 'email', 'wants an e-mail'],
  [
    'InvalidRequest',
    'Password too long. Maximum length is 256 characters.',
    'password',
    'at most 256',
  ],
  [
    'InvalidRequest',
    'non-entryway pds requires bringing a DID and plcOp',
    undefined,
    'at its entryway',
  ],
  ['InvalidInviteCode', 'No invite code provided', 'inviteCode', 'wants an invite code'],
  ['InvalidInviteCode', 'Provided invite code not available', 'inviteCode', 'used up'],
  ['InvalidHandle', 'Handle too short', 'name', 'at least 3'],
  ['InvalidHandle', 'Handle too long', 'name', 'at most 18'],
  ['InvalidHandle', 'Handle TLD is invalid or disallowed', 'name', 'does not take'],
  ['HandleNotAvailable', 'Reserved handle', 'name', 'reserved'],
  ['UnsupportedDomain', 'Not a supported handle domain', 'name', 'domain'],
  ['InvalidPassword', '', 'password', 'does not take this password'],
  ['InvalidPhoneVerification', '', undefined, 'phone number'],
])('%s "%s" belongs at %s', (error, message, field, words) => {
  const explained = explain(error, message)
  expect(explained.field).toBe(field)
  expect(explained.words).toContain(words)
})

test('a fault of the server may be a deactivated account that holds the handle', () => {
  const { field, words } = explain('InternalServerError', 'Internal Server Error', 500)
  expect(field).toBeUndefined()
  expect(words).toContain('deactivated')
})

test('what is unknown is said in the words of the server, above the form', () => {
  const { field, words } = explain('InvalidRequest', 'The moon is full')
  expect(field).toBeUndefined()
  expect(words).toContain('The moon is full')
})

test('too many tries name the time', () => {
  expect(explain('RateLimitExceeded', 'Rate Limit Exceeded', 429).words).toContain('wait')
})

test('row 29: silence does not mean that nothing happened', () => {
  const { message } = explainSignUp(new MaybeDone(new NoAnswer({ ...call, cause: 'timeout' })))
  expect(sayWith(i18n, message)).toContain('may have been made')
})
