import { msg } from '@lingui/core/macro'
import type { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import type { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { isUnknownAccount } from '@/queries/account-deletion.ts'
import { explainResend, mayBeMailed } from '@/queries/failure.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import type { DeletionValues } from './deletion-schema.ts'

const unknown = { message: msg`The server says that it knows no such account.` }

const takenDown = {
  message: msg`The server has taken this account down, and does not let it delete itself. Ask whoever runs the server.`,
}

const askErrors = {
  AccountTakedown: takenDown,
  AccountNotFound: unknown,
  // What an app password is told.
  InvalidToken: (refusal) =>
    refusal.message === 'Bad token scope'
      ? { message: msg`This session may not do that. Sign in with the account password.` }
      : undefined,
  InvalidRequest: (refusal) =>
    refusal.message.includes('email address')
      ? {
          message: msg`The account has no e-mail address, so the server has nowhere to mail a code to. Ask whoever runs it.`,
        }
      : undefined,
} satisfies ErrorTable<typeof requestAccountDelete, Record<string, never>>

const explainAskRefusal = explainWith<never>(askErrors, mayBeMailed)

/** Why no code was mailed, and until when the server takes no more tries. */
export function explainAsking(error: unknown): ReturnType<typeof explainResend> {
  return { ...explainResend(error), ...explainAskRefusal(error) }
}

const deletionErrors = {
  ExpiredToken: {
    field: 'token',
    message: msg`This code has expired. Have a new one mailed to you.`,
  },
  InvalidToken: {
    field: 'token',
    message: msg`This code is wrong. Look at the newest mail: each new code ends the one before.`,
  },
  AuthenticationRequired: {
    field: 'password',
    message: msg`This is not the password of the account. An app password will not do: it takes the one that you chose for the account itself.`,
  },
  AccountTakedown: takenDown,
  InvalidRequest: (refusal) => (isUnknownAccount(refusal) ? unknown : undefined),
} satisfies ErrorTable<typeof deleteAccount, DeletionValues>

/** Why the account was not deleted. */
export const explainDeletion = explainWith<keyof DeletionValues>(deletionErrors)
