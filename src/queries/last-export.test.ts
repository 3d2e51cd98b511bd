import { expect, test } from 'vitest'
import { forgetExport, noteExport, readLastExport } from './last-export.ts'

const alice = 'https://pds.example did:plc:alice'
const bob = 'https://pds.example did:plc:bob'

function createStorage(kept = new Map<string, string>()) {
  return {
    kept,
    open: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  }
}

test('keeps the last export of each account', () => {
  const { open } = createStorage()
  noteExport(alice, { at: 1, complete: false }, open)
  noteExport(alice, { at: 2, complete: true }, open)
  noteExport(bob, { at: 3, complete: false }, open)
  expect(readLastExport(alice, open)).toEqual({ at: 2, complete: true })
  expect(readLastExport(bob, open)).toEqual({ at: 3, complete: false })
})

test('leaves no trace of a deleted account', () => {
  const { kept, open } = createStorage()
  noteExport(alice, { at: 1, complete: true }, open)
  noteExport(bob, { at: 3, complete: true }, open)
  forgetExport(alice, open)
  expect(readLastExport(alice, open)).toBeUndefined()
  expect([...kept.values()].join()).not.toContain('alice')
  forgetExport(bob, open)
  expect(kept.size).toBe(0)
})

test('knows of nothing where storage is off or spoilt', () => {
  const { kept, open } = createStorage()
  kept.set('latchkey.exports', '{"did":')
  expect(readLastExport(alice, open)).toBeUndefined()
  kept.set('latchkey.exports', '{"a":{"at":"yesterday"}}')
  expect(readLastExport(alice, open)).toBeUndefined()
  const off = () => {
    throw new Error('no storage')
  }
  noteExport(alice, { at: 1, complete: true }, off)
  forgetExport(alice, off)
  expect(readLastExport(alice, off)).toBeUndefined()
})
