import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { MaybeDone, NotDone } from '@/queries/lost-answer.ts'
import { NameTaken } from '@/queries/make-app-password.ts'
import { sayWith } from '@/ui/say.ts'
import { explainCreation } from './create-errors.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const call = { host: 'pds.test', method: createAppPassword.nsid }
const refusal = (status: number, error: string, message = '') =>
  new ServerRefusal({ ...call, status, error, message })
const silence = new NoAnswer({ ...call, cause: 'timeout' })

test.each([
  [new NameTaken(), 'name', 'of this name already'],
  [refusal(500, 'InternalServerError'), 'name', 'when a name is taken'],
  [refusal(401, 'AccountTakedown'), undefined, 'taken down'],
  [refusal(403, 'AccountNotFound'), undefined, 'no such account'],
  [refusal(400, 'InvalidToken', 'Bad token scope'), undefined, 'account password'],
  [refusal(400, 'InvalidToken', 'Token could not be verified'), undefined, 'could not be verified'],
  [refusal(429, 'RateLimitExceeded'), undefined, 'asks you to wait'],
  [new NotDone(refusal(500, 'InternalServerError')), 'name', 'made none'],
  [
    new NotDone(silence),
    undefined,
    'did not answer in time. Asked again, the server says that this was not done',
  ],
  [new MaybeDone(silence), undefined, 'may have been made'],
])('%s', (error, field, words) => {
  const { field: placed, message } = explainCreation(error)
  expect(placed).toBe(field)
  expect(sayWith(i18n, message)).toContain(words)
})

test('a list that could not be read before is no word on what was made', () => {
  const error = new NoAnswer({ ...call, method: listAppPasswords.nsid, cause: 'unreachable' })
  expect(sayWith(i18n, explainCreation(error).message)).toContain('could not be reached')
})
