import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { isSameAddress } from '@/queries/email.ts'
import { emailSchema } from '@/ui/email-address/email-schema.ts'
import { mailedCodeSchema } from '@/ui/mailed-code/mailed-code-schema.ts'
import type { Say } from '@/ui/say.ts'

export function codeSchema(say: Say) {
  return z.object({ token: mailedCodeSchema(say) })
}

type Change = { current: string | undefined; needsCode: boolean }

/** A new address, typed twice, and the code where the server wants one. */
export function changeSchema(say: Say, { current = '', needsCode }: Change) {
  return z
    .object({
      email: emailSchema(say),
      repeat: z
        .string()
        .check(z.trim(), z.minLength(1, { error: say(msg`Type the new address once more.`) })),
      token: needsCode ? mailedCodeSchema(say) : z.string(),
    })
    .check(
      z.superRefine(({ email, repeat }, context) => {
        const add = (path: 'email' | 'repeat', message: string) => {
          context.addIssue({ code: 'custom', path: [path], message })
        }
        // To the server that would be a change, which unconfirms the address.
        if (isSameAddress(email, current)) add('email', say(msg`The account has this address.`))
        if (repeat !== '' && !isSameAddress(email, repeat))
          add('repeat', say(msg`This is not the same address as the one above.`))
      }),
    )
}

export type CodeValues = z.infer<ReturnType<typeof codeSchema>>
export type ChangeValues = z.infer<ReturnType<typeof changeSchema>>
