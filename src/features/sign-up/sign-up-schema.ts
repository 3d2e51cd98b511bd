import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { isHandle } from '@/lexicon/formats.ts'
import {
  checkHandleName,
  type HandleNameProblem,
  longestName,
  readHandleName,
  shortestName,
} from '@/lib/handle-name.ts'
import { emailSchema } from '@/ui/email-address/email-schema.ts'
import { newPasswordSchema } from '@/ui/new-password-schema.ts'
import type { Say } from '@/ui/say.ts'

export const nameProblems: Record<HandleNameProblem, MessageDescriptor> = {
  empty: msg`Type the name you want to go by.`,
  short: msg`A name has at least ${shortestName} characters.`,
  long: msg`A name has at most ${longestName} characters.`,
  dot: msg`No dots: the server adds its own domain behind the name.`,
  characters: msg`Only the letters a to z, digits and hyphens.`,
  begins: msg`A name begins with a letter or a digit.`,
  ends: msg`A name ends with a letter or a digit.`,
}

const wholeHandleProblem = msg`Type a whole handle. It looks like alice.example.com.`

/** secp256k1 or P-256, the kinds of key that a DID's rotation keys may be. */
const recoveryKey = /^did:key:z(?=Q3s|Dn)[1-9A-HJ-NP-Za-km-z]{48}$/

type Server = { domains: readonly string[]; inviteCodeRequired: boolean }

/** What a sign-up takes on one server. Everything but the password loses the space round it. */
export function signUpSchema(say: Say, { domains, inviteCodeRequired }: Server) {
  return z
    .object({
      name: z.string(),
      domain: z.string(),
      email: emailSchema(say),
      password: newPasswordSchema(say),
      inviteCode: z.string().check(
        z.trim(),
        z.minLength(inviteCodeRequired ? 1 : 0, {
          error: say(msg`This server wants an invite code.`),
        }),
      ),
      recoveryKey: z.string().check(
        z.trim(),
        z.refine((key) => key === '' || recoveryKey.test(key), {
          error: say(
            msg`This is no recovery key. One begins with did:key:zQ3s or did:key:zDn and has 57 characters.`,
          ),
        }),
      ),
      persistent: z.boolean(),
    })
    .check(
      z.superRefine(({ name, domain }, context) => {
        const problem = problemOf(readHandleName(name, domain, domains))
        if (problem) context.addIssue({ code: 'custom', path: ['name'], message: say(problem) })
      }),
    )
}

/** The words for what is wrong with a handle; without a domain the name is the whole handle. */
export function problemOf({ name, domain }: { name: string; domain: string }) {
  if (domain === '') return isHandle(name) ? undefined : wholeHandleProblem
  const problem = checkHandleName(name)
  return problem && nameProblems[problem]
}

export type SignUpValues = z.infer<ReturnType<typeof signUpSchema>>
