import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Why a day, as a date field gives it ("2027-01-31"; empty: none), cannot be sent. `now`: epoch, ms. */
export function problemWithDay(day: string, now: number): MessageDescriptor | undefined {
  if (day === '' || (beginOfDay(day) ?? 0) > now) return undefined
  return msg`Choose a day in the future, or none.`
}

/** The day after this moment (epoch, ms), by the person's own calendar, as a date field wants it. */
export function dayAfter(now: number): string {
  const date = new Date(now)
  const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}`
}

/** The input of deactivateAccount: the day begins when it does where the person is. */
export function toDeactivateInput(day: string): { deleteAfter?: string } {
  const begin = beginOfDay(day)
  return begin === undefined ? {} : { deleteAfter: new Date(begin).toISOString() }
}

function beginOfDay(day: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (!year || !month || !date) return undefined
  return new Date(Number(year), Number(month) - 1, Number(date)).getTime()
}
