import { expect, test } from 'vitest'
import { formatBytes } from './format-bytes.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [3_440_000, '3.4 MB'],
  [52_428_800, '52 MB'],
  [6e9, '6 GB'],
  [2e15, '2,000 TB'],
])('%s bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text)
})
