import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { resetRequestSchema, resetSchema } from './reset-schemas.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const request = resetRequestSchema((message) => i18n._(message))
const reset = resetSchema((message) => i18n._(message))

test('the space round an address is dropped', () => {
  expect(z.parse(request, { email: ' alice@example.com\n' })).toEqual({
    email: 'alice@example.com',
  })
})

test.each(['', '  ', 'alice.test', '@alice.test', 'a b@example.com'])(
  '%j is no address',
  (email) => {
    expect(z.safeParse(request, { email }).success).toBe(false)
  },
)

test('a code is brought into shape, a password left alone', () => {
  const typed = { token: ' abcde23456 ', password: '  spaces  ' }
  expect(z.parse(reset, typed)).toEqual({ token: 'ABCDE-23456', password: '  spaces  ' })
})

test.each([
  ['token', { token: '   ', password: 'long enough' }],
  ['password', { token: 'ABCDE-23456', password: 'short' }],
  ['password', { token: 'ABCDE-23456', password: 'x'.repeat(257) }],
])('a wrong %s is named', (field, typed) => {
  const { error } = z.safeParse(reset, typed)
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
})
