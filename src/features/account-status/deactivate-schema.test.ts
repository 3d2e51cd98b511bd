import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { dayAfter, deactivateSchema, toDeactivateInput } from './deactivate-schema.ts'

const now = new Date(2026, 11, 31, 15, 30).getTime()
const schema = deactivateSchema(
  ({ message = '' }) => message,
  () => now,
)

test.each(['', '2027-01-01', '2030-06-15', '9999-12-31'])('%j is a day to come, or none', (day) => {
  expect(z.safeParse(schema, { deleteAfter: day }).success).toBe(true)
})

test.each(['2026-12-31', '2026-12-30', '1970-01-01', '0001-01-01', 'tomorrow', '12027-01-01'])(
  '%j is none',
  (day) => {
    expect(z.safeParse(schema, { deleteAfter: day }).success).toBe(false)
  },
)

test('the first day that may be chosen is the next one', () => {
  expect(dayAfter(now)).toBe('2027-01-01')
})

test('a day is sent as the moment it begins here; without one nothing is', () => {
  expect(toDeactivateInput({ deleteAfter: '' })).toEqual({})
  expect(toDeactivateInput({ deleteAfter: '2027-01-31' })).toEqual({
    deleteAfter: new Date(2027, 0, 31).toISOString(),
  })
})
