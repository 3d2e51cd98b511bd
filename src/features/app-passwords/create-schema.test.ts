import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createSchema } from './create-schema.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const schema = createSchema((message) => i18n._(message))
const read = (name: string) => z.safeParse(schema, { name, kind: 'plain' })

test('the space round a name is dropped', () => {
  expect(read('  my phone\n').data?.name).toBe('my phone')
})

test.each(['', '   ', '\u200B\u2060', 'x'.repeat(101), '😀'.repeat(51)])(
  '%j is no name, and that is said once',
  (name) => {
    expect(read(name).error?.issues).toHaveLength(1)
  },
)

test.each(['x', 'x'.repeat(100), 'قارئ', 'a😀'])('%j is a name', (name) => {
  expect(read(name).data?.name).toBe(name)
})
