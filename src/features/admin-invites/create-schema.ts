import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Say } from '@/ui/say.ts'

/** More at once would keep the server busy for longer than a browser waits. */
const mostCodes = 5000
const mostUses = 100_000

export type CreateValues = { codeCount: string; useCount: string; accounts: string }

/** What is typed; the numbers are read with `Number` once they have passed. */
export function createSchema(say: Say) {
  const count = (most: number, error: string) =>
    z.string().check(
      z.trim(),
      z.refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most, {
        error,
      }),
    )
  return z
    .object({
      codeCount: count(mostCodes, say(msg`Type a number from 1 to 5000.`)),
      useCount: count(mostUses, say(msg`Type a number from 1 to 100000.`)),
      accounts: z.string(),
    })
    .check(
      z.refine(
        ({ codeCount, accounts }) =>
          Number(codeCount) * Math.max(1, accountLines(accounts).length) <= mostCodes,
        {
          path: ['codeCount'],
          error: say(
            msg`For so many accounts these are more than 5000 codes. Make them in several goes.`,
          ),
        },
      ),
    )
}

function accountLines(typed: string): string[] {
  return typed.split('\n').filter((line) => line.trim() !== '')
}
