import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import type { ErrorTable } from '@/queries/form-errors.ts'

/**
 * The reference PDS gives all its reasons, and what a PLC directory answered it, one name: only the sentences tell
 * them apart.
 */
const reasons: readonly (readonly [sentence: string, message: MessageDescriptor])[] = [
  [
    'Server rotation key not included',
    msg`The keys of your DID do not let this server change it. That is so when the account has moved away, or has not arrived here completely. Whoever runs the server can tell you which key is missing.`,
  ],
  [
    'service endpoint does not match',
    msg`Your DID document names another server as yours. If you have moved there, sign in there, and leave this account deactivated. If you have not, the DID document has to be changed first.`,
  ],
  [
    'does not match expected signing key',
    msg`Your DID document holds another signing key than this server has for you. The DID document has to be changed first, as a move to this server does.`,
  ],
  [
    'Could not resolve DID',
    msg`The server could not read your DID document. Try again in a while; if it goes on, the directory or the domain of your DID has a fault.`,
  ],
  [
    'DID not registered',
    msg`The directory does not know your DID. If this server asks another directory than the one your DID was made in, whoever runs it has to put that right.`,
  ],
  [
    'DID not available',
    msg`Your DID has been ended in the directory: no account can be active with it any more. A copy of your data can still be exported.`,
  ],
  [
    'Unable to perform PLC operation',
    msg`The directory of DIDs refused what the server asked it. Nothing was changed. Try again in a while; if it goes on, ask whoever runs the server.`,
  ],
]

const directory = {
  message: msg`The directory of DIDs did not answer the server as it should. Nothing was changed. Try again in a while.`,
}

export const activateErrors = {
  InvalidRequest: (refusal) => {
    const known = reasons.find(([sentence]) => refusal.message.includes(sentence))
    return known && { message: known[1] }
  },
  AccountNotFound: { message: msg`The server knows no such account any more.` },
  UpstreamFailure: directory,
  // What an app password is told.
  InvalidToken: (refusal) =>
    refusal.message === 'Bad token scope'
      ? { message: msg`This session may not do that. Sign in with the account password.` }
      : undefined,
} satisfies ErrorTable<typeof activateAccount, Record<string, never>>
