import { msg } from '@lingui/core/macro'
import type { createInviteCodes } from '@/lexicon/generated/current/com/atproto/server/create-invite-codes.gen.ts'
import type { Failure } from '@/queries/failure.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'

const changed = {
  message: msg`The server does not take the admin password any more. Lock, then unlock with the new one.`,
}

const adminErrors = {
  AuthenticationRequired: changed,
} satisfies ErrorTable<typeof createInviteCodes, Record<string, never>>

const explainRefusal = explainWith(adminErrors)

/** What went wrong with something that an administrator asked for. */
export function explainAdmin(error: unknown): Failure {
  return explainRefusal(error)
}

/** Codes may have been made, though no answer came. */
export const explainCreate: (error: unknown) => Failure = explainWith(
  adminErrors,
  msg`The codes may have been made: look at the list before you try again.`,
)
