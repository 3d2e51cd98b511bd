import { setupI18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { expect, test } from 'vitest'
import { NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { explainWith } from './form-errors.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const call = { host: 'pds.test', method: 'com.atproto.server.resetPassword' }
const explain = explainWith({
  InvalidToken: { field: 'token', message: msg`Wrong code.` },
  InvalidRequest: ({ message }) =>
    message === 'Too long' ? { field: 'password', message: msg`Shorter.` } : undefined,
})

function explained(error: unknown) {
  const { field, message } = explain(error)
  return [field, i18n._(message)]
}

const refusal = (error: string, message = '') =>
  new ServerRefusal({ ...call, status: 400, error, message })

test('an error of the table is said at its field', () => {
  expect(explained(refusal('InvalidToken'))).toEqual(['token', 'Wrong code.'])
})

test('where the name cannot tell, the entry looks at the whole refusal', () => {
  expect(explained(refusal('InvalidRequest', 'Too long'))).toEqual(['password', 'Shorter.'])
  expect(explained(refusal('InvalidRequest', 'Else'))).toEqual([
    undefined,
    expect.stringContaining('Else'),
  ])
})

test('what the table does not know is said above the form', () => {
  expect(explained(refusal('toString', 'Hm'))[0]).toBeUndefined()
  expect(explained(new NoAnswer({ ...call, cause: 'offline' }))).toEqual([
    undefined,
    expect.stringContaining('offline'),
  ])
})
