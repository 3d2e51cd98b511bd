import { expect, test } from 'vitest'
import { tidAt } from '@/mocks/repo/tid.ts'
import { timeOfTid } from './tid.ts'

test('a TID tells when it was made', () => {
  expect(timeOfTid('2222222222222')).toBe(0)
  const now = Date.UTC(2026, 7, 20, 10, 30)
  expect(timeOfTid(tidAt(now))).toBe(now)
})

test.each([
  '',
  '3jzfcijpj2z2',
  '3jzfcijpj2z2aa',
  '0jzfcijpj2z2a',
  'zzzzzzzzzzzzz',
  '3JZFCIJPJ2Z2A',
])('%j is none', (text) => {
  expect(timeOfTid(text)).toBeUndefined()
})
