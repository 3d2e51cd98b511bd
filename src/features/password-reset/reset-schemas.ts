import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { mailedCodeSchema } from '@/ui/mailed-code/mailed-code-schema.ts'
import { newPasswordSchema } from '@/ui/new-password-schema.ts'
import type { Say } from '@/ui/say.ts'

/** Servers find the account by its e-mail address only. */
export function resetRequestSchema(say: Say) {
  return z.object({
    email: z.string().check(
      z.trim(),
      z.regex(/^[^\s@]+@[^\s@]+$/, {
        error: say(msg`Type the e-mail address of the account. Its handle will not do here.`),
      }),
    ),
  })
}

export function resetSchema(say: Say) {
  return z.object({
    token: mailedCodeSchema(say),
    password: newPasswordSchema(say),
  })
}

export type ResetRequestValues = z.infer<ReturnType<typeof resetRequestSchema>>
export type ResetValues = z.infer<ReturnType<typeof resetSchema>>
