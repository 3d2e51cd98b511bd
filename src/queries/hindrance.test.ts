import { expect, test } from 'vitest'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { hindranceOf } from './hindrance.ts'

test('an app password lists app passwords but makes none', () => {
  expect(hindranceOf(listAppPasswords, { scope: 'appPassword' })).toBeUndefined()
  expect(hindranceOf(createAppPassword, { scope: 'appPassword' })).toBe('appPassword')
  expect(hindranceOf(createAppPassword, { scope: 'appPasswordPrivileged' })).toBe('appPassword')
})

test('a taken-down account can be deactivated, and little else', () => {
  expect(hindranceOf(deactivateAccount, { scope: 'takendown' })).toBeUndefined()
  expect(hindranceOf(listAppPasswords, { scope: 'takendown' })).toBe('takendown')
})

test('nothing hinders the account password, nor a token that does not tell', () => {
  expect(hindranceOf(createAppPassword, { scope: 'full' })).toBeUndefined()
  expect(hindranceOf(createAppPassword, { scope: 'unknown' })).toBeUndefined()
})
