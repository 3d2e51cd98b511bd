import { msg } from '@lingui/core/macro'
import type { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'

const mintErrors = {
  DuplicateCreate: {
    message: msg`Two requests for your codes met, perhaps from another tab or device. Look at the list, then try again.`,
  },
  NotFound: { message: msg`The account is deactivated: it gets no codes until it is reactivated.` },
  // What an app password is told.
  InvalidToken: ({ message }: { message: string }) =>
    message === 'Bad token scope'
      ? { message: msg`This session may not do that. Sign in with the account password.` }
      : undefined,
} satisfies ErrorTable<typeof getAccountInviteCodes, Record<string, never>>

/** A call without an answer may have made the codes all the same. */
export const explainMint = explainWith(
  mintErrors,
  msg`The codes may have been made: look at the list before you try again.`,
)
