import { msg } from '@lingui/core/macro'
import type { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import type { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { explainResend, mayBeMailed } from '@/queries/failure.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import type { ResetValues } from './reset-schemas.ts'

const resetErrors = {
  ExpiredToken: {
    field: 'token',
    message: msg`This code has expired. Have a new one mailed to you.`,
  },
  InvalidToken: {
    field: 'token',
    message: msg`This code is wrong, or was used already. Look at the newest mail: each new code ends the one before.`,
  },
  InvalidRequest: ({ message }: { message: string }) =>
    message.startsWith('Invalid password')
      ? { field: 'password', message: msg`A password has at most 256 characters.` }
      : undefined,
} satisfies ErrorTable<typeof resetPassword, ResetValues>

const ownRequestErrors = {
  InvalidRequest: ({ host }) => ({
    message: msg`${host} knows no account with this address. It may have been changed elsewhere: use another address.`,
  }),
} satisfies ErrorTable<typeof requestPasswordReset, Record<string, never>>

const explainOwnRefusal = explainWith(ownRequestErrors, mayBeMailed)

/** Why no code was mailed to somebody signed in. */
export function explainOwnRequest(error: unknown) {
  return { ...explainResend(error), ...explainOwnRefusal(error) }
}

/** A reset that got no answer may have happened all the same. */
export const explainReset = explainWith<keyof ResetValues>(
  resetErrors,
  msg`The password may have been changed: try to sign in with the new one.`,
)
