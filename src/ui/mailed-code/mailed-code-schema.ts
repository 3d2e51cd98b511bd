import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { normalizeMailedCode } from '@/lib/mailed-code.ts'
import type { Say } from '../say.ts'

/** A code that came by mail, brought into the shape in which servers compare it. */
export function mailedCodeSchema(say: Say) {
  return z.string().check(
    z.overwrite(normalizeMailedCode),
    z.minLength(1, {
      error: say(msg`Type the code from the mail. It looks like ABCDE-23456.`),
    }),
  )
}
