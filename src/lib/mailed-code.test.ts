import { expect, test } from 'vitest'
import { normalizeMailedCode } from './mailed-code.ts'

test.each([
  ['ABCDE-23456'],
  ['  ABCDE-23456\n'],
  ['abcde-23456'],
  ['ABCDE23456'],
  ['abcde 23456'],
  ['ABCDE – 23456'],
  ['ABCDE‑23456'],
  ['\u200BABC\u00ADDE-23456\uFEFF'],
])('%j is the code ABCDE-23456', (typed) => {
  expect(normalizeMailedCode(typed)).toBe('ABCDE-23456')
})

test.each([
  ['', ''],
  ['   ', ''],
  [' 123456 ', '123456'],
  ['AbCdE-2345', 'AbCdE-2345'],
  ['ABCDE-23451', 'ABCDE-23451'],
  ['ÄBCDE-23456', 'ÄBCDE-23456'],
])('%j is no such code and stays as typed', (typed, sent) => {
  expect(normalizeMailedCode(typed)).toBe(sent)
})
