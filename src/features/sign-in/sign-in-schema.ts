import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { normalizeMailedCode } from '@/lib/mailed-code.ts'
import type { Say } from '@/ui/say.ts'

/** What a sign-in takes once the server is known. A password is sent exactly as typed. */
export function signInSchema(say: Say) {
  return z.object({
    password: z.string().check(
      z.minLength(1, { error: say(msg`Type your password.`) }),
      z.maxLength(512, {
        error: say(msg`No server takes a password of more than 512 characters.`),
      }),
    ),
    authFactorToken: z.string().check(z.overwrite(normalizeMailedCode)),
    persistent: z.boolean(),
  })
}

export type SignInValues = z.infer<ReturnType<typeof signInSchema>>
