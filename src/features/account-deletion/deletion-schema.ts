import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { hasInvalidHandle } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { mailedCodeSchema } from '@/ui/mailed-code/mailed-code-schema.ts'
import type { Say } from '@/ui/say.ts'

/** What is to be typed as a sign that this account is meant. */
export function nameOf(account: Account): string {
  return hasInvalidHandle(account) ? account.did : account.handle
}

/** `nameOnly`: the server wants neither code nor password. */
export function deletionSchema(say: Say, name: string, nameOnly: boolean) {
  return z.object({
    token: nameOnly ? z.string() : mailedCodeSchema(say),
    password: z
      .string()
      .check(z.minLength(nameOnly ? 0 : 1, { error: say(msg`Type the password of the account.`) })),
    name: z.string().check(
      z.refine((typed) => typed.trim() !== '', {
        error: say(msg`Type ${name}, so that no other account is deleted by mistake.`),
        abort: true,
      }),
      z.refine((typed) => isSameName(typed, name), {
        error: say(msg`This is not ${name}. Look at which account you are signed in to.`),
      }),
    ),
  })
}

/** As people write a handle: in any case, with or without the `@`, and with the marks that come with copied text. */
function isSameName(typed: string, name: string): boolean {
  const bare = typed.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').trim()
  return bare.replace(/^@/, '').trim().toLowerCase() === name.toLowerCase()
}

export type DeletionValues = z.infer<ReturnType<typeof deletionSchema>>
