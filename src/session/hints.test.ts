import { expect, test } from 'vitest'
import { createFakeStorage } from '@/test/fake-browser.ts'
import { createHints, hasStoredAccounts } from './hints.ts'

test('tells at once whether accounts are stored', () => {
  const storage = createFakeStorage()
  const hints = createHints(
    () => storage,
    () => createFakeStorage(),
  )
  expect(hasStoredAccounts(() => storage)).toBe(false)
  hints.setHasAccounts(true)
  expect(hasStoredAccounts(() => storage)).toBe(true)
  hints.setHasAccounts(false)
  expect(hasStoredAccounts(() => storage)).toBe(false)
})

test('remembers 200 services and names, and none in the clear', () => {
  const storage = createFakeStorage()
  const hints = createHints(
    () => storage,
    () => storage,
  )
  for (let index = 0; index <= 200; index++) {
    hints.setSentPasswordTo('https://pds.test', `user${index}.test`)
  }
  expect(hints.hasSentPasswordTo('https://pds.test', 'USER200.test')).toBe(true)
  expect(hints.hasSentPasswordTo('https://pds.test', 'user1.test')).toBe(true)
  expect(hints.hasSentPasswordTo('https://pds.test', 'user0.test')).toBe(false)
  expect(storage.getItem('latchkey.sent')).not.toContain('user')
})

test('where storage is switched off, nothing is remembered and nothing breaks', () => {
  const denied = () => {
    throw new DOMException('Denied', 'SecurityError')
  }
  const hints = createHints(denied, denied)
  hints.setHasAccounts(true)
  hints.setCurrentId('x')
  hints.setSentPasswordTo('https://pds.test', 'alice.test')
  expect(hasStoredAccounts(denied)).toBe(false)
  expect(hints.currentId()).toBeUndefined()
  expect(hints.hasSentPasswordTo('https://pds.test', 'alice.test')).toBe(false)
})
