import { msg } from '@lingui/core/macro'
import type { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'

const renewalErrors = {
  AuthFactorTokenRequired: ({ host }) => ({
    message: msg`${host} wants a sign-in code besides the password, and mails you one when you sign in.`,
  }),
  AccountTakedown: ({ host }) => ({
    message: msg`${host} has taken this account down.`,
  }),
  AuthenticationRequired: ({ host }) => ({
    message: msg`${host} does not take the new password yet.`,
  }),
} satisfies ErrorTable<typeof createSession, Record<string, never>>

/** Why the session in this browser could not be made anew. */
export const explainRenewal = explainWith(renewalErrors)
