import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ServerRefusal } from '@/client/errors.ts'
import type { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import { nameProblems } from './sign-up-schema.ts'
import type { SignUpValues } from './sign-up-schema.ts'

type Placed = { field?: keyof SignUpValues; message: MessageDescriptor }

const handleNotValid = msg`This server does not take this handle. Choose another.`
const foreignIdentity = msg`This server wants an identity that was made elsewhere. Accounts are moved here, not made here.`
const emailTaken: Placed = {
  field: 'email',
  message: msg`There is an account with this e-mail address on the server. Sign in to it, or use another address.`,
}
const emailNotValid: Placed = {
  field: 'email',
  message: msg`The server does not take this address. It may be misspelt, or from a provider of throw-away addresses.`,
}

const invalidHandle = new Map<string, MessageDescriptor>([
  ['Handle too short', nameProblems.short],
  ['Handle too long', nameProblems.long],
  ['Invalid characters in handle', nameProblems.characters],
  ['Inappropriate language in handle', msg`The server does not allow a word in this handle.`],
])

/**
 * Reference servers refuse most of what is wrong with a sign-up as a plain InvalidRequest, so that only the
 * message tells what is meant.
 */
const invalidRequest: readonly [RegExp, Placed][] = [
  [/^Handle already taken/, { field: 'name', message: msg`This handle is taken. Choose another.` }],
  [/^Email already taken/, emailTaken],
  [/email address is not supported/i, emailNotValid],
  [/^Email is required/, { field: 'email', message: msg`The server wants an e-mail address.` }],
  [
    /^Password too long/,
    { field: 'password', message: msg`A password has at most 256 characters.` },
  ],
  [/handle/i, { field: 'name', message: handleNotValid }],
  [
    /plcOp/,
    {
      message: msg`Accounts of this server are made at its entryway, the server that people sign in at (bsky.social, for instance). Change the server and sign up there.`,
    },
  ],
  [
    /recovery|rotation|did:key|PLC operation/i,
    { field: 'recoveryKey', message: msg`The server does not take this recovery key.` },
  ],
]

const signUpErrors = {
  // The names that cocoon has for what others tell in words.
  EmailNotAvailable: emailTaken,
  InvalidEmail: emailNotValid,
  HandleNotAvailable: {
    field: 'name',
    message: msg`This handle is taken, or reserved by the server. Choose another.`,
  },
  IncompatibleDidDoc: { message: foreignIdentity },
  InternalServerError: {
    message: msg`The server failed. The handle or the e-mail address may be held by a deactivated account: try again, then with another handle.`,
  },
  InvalidHandle: ({ message }) => ({
    field: 'name',
    message: invalidHandle.get(message) ?? handleNotValid,
  }),
  InvalidInviteCode: ({ message }) => ({
    field: 'inviteCode',
    message: message.startsWith('No invite code')
      ? msg`This server wants an invite code.`
      : msg`This invite code is not known, or all its uses are used up.`,
  }),
  InvalidPassword: { field: 'password', message: msg`The server does not take this password.` },
  InvalidPhoneVerification: {
    message: msg`The server wants to check a phone number, which this console cannot do. Sign up with the server's own app; you can sign in here after.`,
  },
  InvalidRequest: ({ message }: ServerRefusal) =>
    invalidRequest.find(([said]) => said.test(message))?.[1],
  UnresolvableDid: { message: foreignIdentity },
  UnsupportedDomain: {
    field: 'name',
    message: msg`This server gives out no handles of this domain.`,
  },
} satisfies ErrorTable<typeof createAccount, SignUpValues>

/** A sign-up that got no answer may have happened all the same. */
export const explainSignUp = explainWith<keyof SignUpValues>(
  signUpErrors,
  msg`The account may have been made: try to sign in before you try this again.`,
)
