import { expect, test } from 'vitest'
import { forgetPendingCodes, keepPendingCode, readPendingCode } from './pending-code.ts'
import { createTabStorage } from './tab-storage.ts'

const pending = { of: 'https://pds.test', email: 'alice@example.com', sentAt: 1 }

function fakeStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    length: 0,
    clear: () => {
      kept.clear()
    },
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value)
    },
    removeItem: (key) => {
      kept.delete(key)
    },
  }
}

test('is kept until it is over', () => {
  const kept = fakeStorage()
  const storage = createTabStorage(() => kept)
  expect(readPendingCode(storage, 'password-reset')).toBeUndefined()
  keepPendingCode(storage, 'password-reset', pending)
  expect(readPendingCode(storage, 'password-reset')).toEqual(pending)
  keepPendingCode(storage, 'password-reset', undefined)
  expect(readPendingCode(storage, 'password-reset')).toBeUndefined()
})

test('each purpose has a place of its own', () => {
  const kept = fakeStorage()
  const storage = createTabStorage(() => kept)
  keepPendingCode(storage, 'deletion', pending)
  expect(readPendingCode(storage, 'password-reset')).toBeUndefined()
})

test.each(['{', '"x"', '{"of":1}'])('%s is nothing that was kept', (text) => {
  const kept = fakeStorage()
  kept.setItem('latchkey.password-reset', text)
  expect(
    readPendingCode(
      createTabStorage(() => kept),
      'password-reset',
    ),
  ).toBeUndefined()
})

test('a browser that keeps nothing is no obstacle', () => {
  const storage = createTabStorage(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  keepPendingCode(storage, 'password-reset', pending)
  expect(readPendingCode(storage, 'password-reset')).toBeUndefined()
})

test('the steps of one account are forgotten, those of others stay', () => {
  const kept = fakeStorage()
  const storage = createTabStorage(() => kept)
  const mine = { of: 'did:plc:alice https://pds.test', email: '', sentAt: 0 }
  const others = { of: 'did:plc:bob https://pds.test', email: 'bob@example.com', sentAt: 1 }
  keepPendingCode(storage, 'deletion', mine)
  keepPendingCode(storage, 'password-reset', pending)
  keepPendingCode(storage, 'email-update', others)
  forgetPendingCodes(storage, { of: mine.of, email: '' })
  expect(readPendingCode(storage, 'deletion')).toBeUndefined()
  expect(readPendingCode(storage, 'password-reset')).toEqual(pending)
  forgetPendingCodes(storage, { of: mine.of, email: 'Alice@example.com' })
  expect(readPendingCode(storage, 'password-reset')).toBeUndefined()
  expect(readPendingCode(storage, 'email-update')).toEqual(others)
})
