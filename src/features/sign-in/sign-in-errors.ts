import { msg } from '@lingui/core/macro'
import { InvalidAnswer } from '@/client/errors.ts'
import type { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import type { SignInValues } from './sign-in-schema.ts'

const wrongLogin = msg`The server knows no account with this name and password. Check both; app passwords are written with their hyphens.`

/** AccountTakedown and AuthFactorTokenRequired change the form itself, too; see sign-in-form.tsx. */
const signInErrors = {
  AccountTakedown: { message: msg`This account has been taken down by the server.` },
  AuthFactorTokenRequired: (refusal) =>
    refusal.message.toLowerCase().includes('invalid')
      ? { field: 'authFactorToken', message: msg`This code is wrong. Look at the newest mail.` }
      : {
          field: 'authFactorToken',
          message: msg`The server has mailed you a sign-in code. Type it here.`,
        },
  AuthenticationRequired: (refusal) => ({
    field: 'password',
    message: refusal.message.startsWith('Password too long')
      ? msg`The server takes no password this long. If it really is yours, reset it.`
      : wrongLogin,
  }),
  // What cocoon and pegasus call a wrong password, the one without a word.
  InvalidRequest: ({ message }) =>
    message === '' || /credentials/i.test(message)
      ? { field: 'password', message: wrongLogin }
      : undefined,
  ExpiredToken: {
    field: 'authFactorToken',
    message: msg`This code has expired. Sign in again to be mailed a new one.`,
  },
  InvalidToken: {
    field: 'authFactorToken',
    message: msg`This code is wrong. Look at the newest mail.`,
  },
} satisfies ErrorTable<typeof createSession, SignInValues>

export const explainSignIn = explainWith(signInErrors)

/** For who is signed in here already, and must stay the same. */
export function explainSignInAgain(error: unknown): ReturnType<typeof explainSignIn> {
  const problem = explainSignIn(error)
  const isSomebodyElse = error instanceof InvalidAnswer && error.path === '$.did'
  if (!isSomebodyElse) return problem
  return {
    ...problem,
    message: msg`The server answered for another account than this one, so nothing was changed here. Tell whoever runs the server if it goes on.`,
  }
}
