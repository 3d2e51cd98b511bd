import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Say } from './say.ts'

/** As many as reference servers take. They count as strings do, in UTF-16; zod counts whole characters. */
const longest = 256

/** A password that is being chosen. Servers know no minimum; this console does. It is sent exactly as typed. */
export function newPasswordSchema(say: Say) {
  return z.string().check(
    z.minLength(8, { error: say(msg`A password has at least 8 characters.`) }),
    z.refine((password) => password.length <= longest, {
      error: say(msg`A password has at most 256 characters; an emoji counts as two or more.`),
    }),
  )
}
