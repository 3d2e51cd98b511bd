import { msg } from '@lingui/core/macro'
import type { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'

type DeactivateValues = { deleteAfter: string }

const deactivateErrors = {
  InvalidRequest: ({ message }: { message: string }) =>
    message.includes('deleteAfter')
      ? { field: 'deleteAfter', message: msg`The server does not take this date.` }
      : undefined,
  AccountNotFound: { message: msg`The server knows no such account any more.` },
  UpstreamFailure: {
    message: msg`A server behind this one did not answer as it should. Try again in a while.`,
  },
  // What an app password is told.
  InvalidToken: ({ message }: { message: string }) =>
    message === 'Bad token scope'
      ? { message: msg`This session may not do that. Sign in with the account password.` }
      : undefined,
} satisfies ErrorTable<typeof deactivateAccount, DeactivateValues>

export const explainDeactivation = explainWith<keyof DeactivateValues>(deactivateErrors)
