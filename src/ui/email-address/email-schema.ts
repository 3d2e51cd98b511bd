import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Say } from '../say.ts'

/** Something before an @, a domain of two labels or more behind it. The server looks closer. */
const email = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/

/** An e-mail address that an account is to have. It loses the space round it. */
export function emailSchema(say: Say) {
  return z
    .string()
    .check(
      z.trim(),
      z.regex(email, { error: say(msg`Type an e-mail address, like alice@example.com.`) }),
      z.maxLength(254, { error: say(msg`This is too long for an e-mail address.`) }),
    )
}
