import { expect, test } from 'vitest'
import { dayAfter, problemWithDay, toDeactivateInput } from './deletion-day.ts'

const now = new Date(2026, 11, 31, 15, 30).getTime()

test.each(['', '2027-01-01', '2030-06-15', '9999-12-31'])('%j is a day to come, or none', (day) => {
  expect(problemWithDay(day, now)).toBeUndefined()
})

test.each(['2026-12-31', '2026-12-30', '1970-01-01', '0001-01-01', 'tomorrow', '12027-01-01'])(
  '%j is none',
  (day) => {
    expect(problemWithDay(day, now)?.message).toContain('in the future')
  },
)

test('the first day that may be chosen is the next one', () => {
  expect(dayAfter(now)).toBe('2027-01-01')
})

test('a day is sent as the moment it begins here; without one nothing is', () => {
  expect(toDeactivateInput('')).toEqual({})
  expect(toDeactivateInput('2027-01-31')).toEqual({
    deleteAfter: new Date(2027, 0, 31).toISOString(),
  })
})
