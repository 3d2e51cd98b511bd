import { expect, test } from 'vitest'
import { createTabStorage } from '@/lib/tab-storage.ts'
import { keepPendingReset, readPendingReset } from './pending-reset.ts'

const pending = { service: 'https://pds.test', email: 'alice@example.com', sentAt: 1 }

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
  expect(readPendingReset(storage)).toBeUndefined()
  keepPendingReset(storage, pending)
  expect(readPendingReset(storage)).toEqual(pending)
  keepPendingReset(storage, undefined)
  expect(readPendingReset(storage)).toBeUndefined()
})

test.each(['{', '"x"', '{"service":1}'])('%s is nothing that was kept', (text) => {
  const kept = fakeStorage()
  kept.setItem('latchkey.password-reset', text)
  expect(readPendingReset(createTabStorage(() => kept))).toBeUndefined()
})

test('a browser that keeps nothing is no obstacle', () => {
  const storage = createTabStorage(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  keepPendingReset(storage, pending)
  expect(readPendingReset(storage)).toBeUndefined()
})
