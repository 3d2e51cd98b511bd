import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Say } from '@/ui/say.ts'

/** `deleteAfter`: a day as a date field gives it ("2027-01-31"); empty: none. */
export type DeactivateValues = { deleteAfter: string }

export function deactivateSchema(say: Say, now: () => number) {
  const inTheFuture = say(msg`Choose a day in the future, or none.`)
  return z.object({
    deleteAfter: z
      .string()
      .check(
        z.refine((day) => day === '' || (beginOfDay(day) ?? 0) > now(), { error: inTheFuture }),
      ),
  })
}

/** The day after this moment, by the person's own calendar, as a date field wants it. */
export function dayAfter(now: number): string {
  const date = new Date(now)
  const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}`
}

/** The input of deactivateAccount: the day begins when it does where the person is. */
export function toDeactivateInput({ deleteAfter }: DeactivateValues): { deleteAfter?: string } {
  const begin = beginOfDay(deleteAfter)
  return begin === undefined ? {} : { deleteAfter: new Date(begin).toISOString() }
}

function beginOfDay(day: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (!year || !month || !date) return undefined
  return new Date(Number(year), Number(month) - 1, Number(date)).getTime()
}
