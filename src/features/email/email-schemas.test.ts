import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { changeSchema, codeSchema } from './email-schemas.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const say = (message: { id: string; message?: string }) => i18n._(message)
const good = { email: 'new@example.com', repeat: 'new@example.com', token: '' }

function problems(values: Partial<typeof good>, needsCode = false) {
  const schema = changeSchema(say, { current: 'old@example.com', needsCode })
  const { error } = z.safeParse(schema, { ...good, ...values })
  return (error?.issues ?? []).map(({ path }) => path[0])
}

test('the address loses the space round it, the case of the second does not matter', () => {
  const schema = changeSchema(say, { current: undefined, needsCode: true })
  const typed = { email: ' new@example.com', repeat: 'NEW@example.com\n', token: ' abcde23456' }
  expect(z.parse(schema, typed)).toEqual({
    email: 'new@example.com',
    repeat: 'NEW@example.com',
    token: 'ABCDE-23456',
  })
})

test.each([
  ['email', { email: 'new', repeat: 'new' }],
  ['email', { email: 'OLD@example.com', repeat: 'old@example.com' }],
  ['repeat', { repeat: '' }],
  ['repeat', { repeat: 'nwe@example.com' }],
])('a wrong %s is named, and it alone', (field, values) => {
  expect(problems(values)).toEqual([field])
})

test('a code is asked for only where one is needed', () => {
  expect(problems({})).toEqual([])
  expect(problems({}, true)).toEqual(['token'])
  expect(z.safeParse(codeSchema(say), { token: ' ' }).success).toBe(false)
})
