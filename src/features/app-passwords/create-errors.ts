import { msg } from '@lingui/core/macro'
import type { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import { NameTaken } from '@/queries/make-app-password.ts'
import type { CreateValues } from './create-schema.ts'

const createErrors = {
  AccountTakedown: {
    message: msg`The account has been taken down: the server makes no app passwords for it.`,
  },
  AccountNotFound: { message: msg`The server knows no such account any more.` },
  // What the reference server says of a name that is taken, and of any fault of its own.
  InternalServerError: {
    field: 'name',
    message: msg`The server failed and made none. It does so when a name is taken, though its list does not show this one. Try another name; if that fails too, the server is in trouble.`,
  },
  // What an app password is told.
  InvalidToken: ({ message }: { message: string }) =>
    message === 'Bad token scope'
      ? { message: msg`This session may not do that. Sign in with the account password.` }
      : undefined,
} satisfies ErrorTable<typeof createAppPassword, CreateValues>

const explainFailure = explainWith<keyof CreateValues>(
  createErrors,
  msg`The list could not be read either: it may have been made. Try again in a while; the list is read first.`,
)

/** Why none was made, as far as the server's list shows. */
export function explainCreation(error: unknown): ReturnType<typeof explainFailure> {
  if (!(error instanceof NameTaken)) return explainFailure(error)
  return {
    field: 'name',
    message: msg`There is an app password of this name already. Choose another name.`,
  }
}
