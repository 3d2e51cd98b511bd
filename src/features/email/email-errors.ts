import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FieldValues } from 'react-hook-form'
import { ServerRefusal } from '@/client/errors.ts'
import type { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { requestEmailUpdate } from '@/lexicon/generated/current/com/atproto/server/request-email-update.gen.ts'
import type { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { NotMade } from '@/queries/email.ts'
import { describeFailure, describeLost, explainResend, mayBeMailed } from '@/queries/failure.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import { MaybeDone } from '@/queries/lost-answer.ts'
import type { FormProblem } from '@/ui/form-shell.tsx'
import type { ChangeValues, CodeValues } from './email-schemas.ts'

/** Servers refuse a session under the names under which they refuse a code. */
const ofSession = /^(?:Token has expired|Token could not be verified|Bad token scope)/
const sessionRefused = msg`The server refused this session, not the code, which stays good. Load the page anew; if that does not help, sign in again.`

const onlySessionRefused = msg`The server refused this session. Load the page anew; if that does not help, sign in again.`

const codeErrors = {
  ExpiredToken: ({ message }: ServerRefusal) =>
    ofSession.test(message)
      ? { message: sessionRefused }
      : {
          field: 'token' as const,
          message: msg`This code has expired. Have a new one mailed to you.`,
        },
  InvalidToken: ({ message }: ServerRefusal) =>
    ofSession.test(message)
      ? { message: sessionRefused }
      : {
          field: 'token' as const,
          message: msg`This code is wrong, or was used already. Look at the newest mail: each new code ends the one before, and a change of the address ends them all.`,
        },
}

const confirmErrors = {
  ...codeErrors,
  AccountNotFound: { message: msg`The server does not know this account any more.` },
  InvalidEmail: {
    message: msg`The account has another address now: this code was for the last one.`,
  },
} satisfies ErrorTable<typeof confirmEmail, CodeValues>

const addressErrors: readonly [RegExp, MessageDescriptor][] = [
  [
    /already in use/i,
    msg`Another account on the server has this address. Use another one; a code that you have stays good.`,
  ],
  [
    /email address is not supported/i,
    msg`The server does not take this address. It may be misspelt, or from a provider of throw-away addresses.`,
  ],
]

const changeErrors = {
  ...codeErrors,
  TokenRequired: {
    field: 'token',
    message: msg`The server wants a code for this. Have one mailed to you.`,
  },
  InvalidRequest: ({ message: said }: ServerRefusal) => {
    const message = addressErrors.find(([pattern]) => pattern.test(said))?.[1]
    return message && { field: 'email', message }
  },
} satisfies ErrorTable<typeof updateEmail, ChangeValues>

const switchErrors = {
  ...codeErrors,
  TokenRequired: {
    message: msg`The server wants a code for this, but mails none to an address that is not confirmed. Confirm the address first.`,
  },
} satisfies ErrorTable<typeof updateEmail, CodeValues>

const explainConfirmRefusal = explainWith<'token'>(confirmErrors)
const explainChangeRefusal = explainWith<keyof ChangeValues>(changeErrors)
const explainSwitchRefusal = explainWith<'token'>(switchErrors)

export function explainConfirm(error: unknown): FormProblem<CodeValues> {
  if (!(error instanceof NotMade)) return explainConfirmRefusal(error)
  const { host } = error
  return afterLooking(error, {
    answered: msg`${host} took the code, but the address still counts as not confirmed there.`,
    lost: msg`${host} did not answer, and the address still counts as not confirmed there. Try again.`,
  })
}

/** What was lost is what came first: the request for a code. */
function isAboutMail(error: unknown): error is MaybeDone {
  return error instanceof MaybeDone && error.lost.method === requestEmailUpdate.nsid
}

export function explainChange(error: unknown): FormProblem<ChangeValues> {
  if (isAboutMail(error)) return describeLost(error, mayBeMailed)
  if (!(error instanceof NotMade)) return explainChangeRefusal(error)
  const { host, now } = error
  const { email = '' } = now
  return afterLooking(error, {
    answered: msg`${host} took the request, but the address of the account is still ${email}.`,
    lost: msg`${host} did not answer, and the address of the account is still ${email}. Try again.`,
  })
}

/** Where no code was sent, none can be wrong. */
function withoutCode<Values extends FieldValues>(
  explain: (error: unknown) => FormProblem<Values>,
): (error: unknown) => FormProblem<Values> {
  return (error) =>
    error instanceof ServerRefusal && ['ExpiredToken', 'InvalidToken'].includes(error.error ?? '')
      ? { ...describeFailure(error), message: onlySessionRefused }
      : explain(error)
}

export const explainChangeWithoutCode = withoutCode(explainChange)

export function explainSwitch(error: unknown): FormProblem<CodeValues> {
  if (!(error instanceof NotMade)) return explainSwitchRefusal(error)
  const { host } = error
  return afterLooking(error, {
    answered: msg`${host} took the request, but sign-ins are as they were.`,
    lost: msg`${host} did not answer, and sign-ins are as they were. Try again.`,
  })
}

function afterLooking(
  { lost }: NotMade,
  words: { answered: MessageDescriptor; lost: MessageDescriptor },
) {
  return lost === undefined
    ? { message: words.answered }
    : { ...describeFailure(lost), message: words.lost }
}

/** Why a switch of the second factor, or the code for it, was not had at the press of a button. */
export const explainAskToSwitch = withoutCode<CodeValues>((error) =>
  isAboutMail(error) ? explainResend(error) : { ...explainResend(error), ...explainSwitch(error) },
)
