import { expect, test } from 'vitest'
import { createFakeStorage } from '@/test/fake-browser.ts'
import { signedIn } from '@/test/signed-in.ts'
import { createHints, hasStoredAccounts } from './hints.ts'
import { createMemoryStore } from './memory-store.ts'

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

test('row 50: storage that was slow once does not pass for nobody signed in', async () => {
  const { browser } = await signedIn()
  await browser.openTab({ store: createMemoryStore('slow') })
  expect(hasStoredAccounts(() => browser.shared)).toBe(true)
})

test('row 50: a hint that is wrong is put right by the next load', async () => {
  const { browser } = await signedIn()
  createHints(
    () => browser.shared,
    () => browser.shared,
  ).setHasAccounts(false)
  await browser.openTab()
  expect(hasStoredAccounts(() => browser.shared)).toBe(true)
})
