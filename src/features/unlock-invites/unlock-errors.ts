import { msg } from '@lingui/core/macro'
import type { ServerRefusal } from '@/client/errors.ts'
import type { getInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'

const wrong = {
  field: 'password' as const,
  message: msg`This is not the admin password of this server. The password of an account does not open it.`,
}

const unlockErrors = {
  AuthenticationRequired: wrong,
  // A server that passes on what it does not know, or wants another kind of proof.
  AuthMissing: wrong,
  // Nothing but this sentence tells a server behind an entryway from others.
  InvalidRequest({ host, message }: ServerRefusal) {
    if (!message.includes('managed by the entryway')) return undefined
    return {
      message: msg`${host} stands behind an entryway, which manages the invite codes of all its servers. Choose the entryway instead, where you have its admin password.`,
    }
  },
} satisfies ErrorTable<typeof getInviteCodes, { password: string }>

export const explainUnlock = explainWith<'password'>(unlockErrors)
