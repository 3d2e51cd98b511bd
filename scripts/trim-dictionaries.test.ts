import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { trimList } from './trim-dictionaries.ts'

test('the first words are kept, in the packing of the package', () => {
  const code = 'var list = decompress("A123456ApasswordA12345678AqwertyA123456789FEB111");'
  expect(trimList(code, 3)).toBe('var list = decompress("A123456ApasswordA12345678");')
  expect(trimList(code, 0)).toBe('var list = decompress("");')
})

test('the lists of the package are still packed so', async () => {
  const index = fileURLToPath(import.meta.resolve('@zxcvbn-ts/language-common'))
  for (const list of ['passwords', 'diceware']) {
    const code = await readFile(index.replace(/index\.\w+$/, `${list}.json.mjs`), 'utf8')
    expect(trimList(code, 10).length).toBeLessThan(500)
  }
})

test('another packing is noticed', () => {
  expect(() => trimList('var list = ["a"];', 1)).toThrow('packed in another way')
})
