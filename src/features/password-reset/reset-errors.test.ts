import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { MaybeDone } from '@/queries/lost-answer.ts'
import { sayWith } from '@/ui/say.ts'
import { explainReset } from './reset-errors.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const call = { host: 'pds.test', method: resetPassword.nsid }

test.each([
  ['InvalidToken', 'Token is invalid', 'token', 'wrong'],
  ['ExpiredToken', 'Token is expired', 'token', 'expired'],
  ['InvalidRequest', 'Invalid password length.', 'password', '256'],
  ['InvalidRequest', 'The moon is full', undefined, 'The moon is full'],
  ['RateLimitExceeded', 'Rate Limit Exceeded', undefined, 'Rate Limit Exceeded'],
])('%s "%s" belongs at %s', (error, said, field, words) => {
  const refusal = new ServerRefusal({ ...call, status: 400, error, message: said })
  const explained = explainReset(refusal)
  expect(explained.field).toBe(field)
  expect(i18n._(explained.message)).toContain(words)
})

test('row 29: silence does not mean that nothing happened', () => {
  const { message } = explainReset(new MaybeDone(new NoAnswer({ ...call, cause: 'timeout' })))
  expect(sayWith(i18n, message)).toMatch(
    /did not answer in time. The password may have been changed/,
  )
})
