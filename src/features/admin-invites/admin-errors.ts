import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { NoAnswer, type ServerRefusal } from '@/client/errors.ts'
import type { getInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import type { createInviteCodes } from '@/lexicon/generated/current/com/atproto/server/create-invite-codes.gen.ts'
import { describeFailure, type Failure } from '@/queries/failure.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'

/** All that tells the server behind an entryway from others is this sentence. */
const entryway = (refusal: ServerRefusal): { message: MessageDescriptor } | undefined => {
  if (!refusal.message.includes('managed by the entryway')) return undefined
  const { host } = refusal
  return {
    message: msg`${host} stands behind an entryway, which manages the invite codes of all its servers. Choose the entryway instead, where you have its admin password.`,
  }
}

const wrong = {
  field: 'password' as const,
  message: msg`This is not the admin password of this server. The password of an account does not open it.`,
}

const unlockErrors = {
  AuthenticationRequired: wrong,
  // A server that passes on what it does not know, or wants another kind of proof.
  AuthMissing: wrong,
  InvalidRequest: entryway,
} satisfies ErrorTable<typeof getInviteCodes, { password: string }>

export const explainUnlock = explainWith<'password'>(unlockErrors)

const changed = {
  message: msg`The server does not take the admin password any more. Lock, then unlock with the new one.`,
}

const adminErrors = {
  AuthenticationRequired: changed,
  InvalidRequest: entryway,
} satisfies ErrorTable<typeof createInviteCodes, Record<string, never>>

const explainRefusal = explainWith(adminErrors)

/** What went wrong with something that an administrator asked for. */
export function explainAdmin(error: unknown): Failure {
  return explainRefusal(error)
}

/** A call that made something may have done so, though no answer came. */
export function explainCreate(error: unknown): Failure {
  if (!(error instanceof NoAnswer) || error.cause === 'offline') return explainRefusal(error)
  const { host } = error
  return {
    ...describeFailure(error),
    message: msg`No answer came from ${host}. The codes may have been made: look at the list before you try again.`,
  }
}
