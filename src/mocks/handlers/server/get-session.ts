import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { findAccount } from '../../accounts/find-account.ts'
import { sessionBody } from '../../accounts/session-body.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const getSessionHandler = defineHandler(getSession, {
  access: session,
  answer({ pds, caller }) {
    const account = findAccount(pds, caller.did, { deactivated: true })
    if (account === undefined) {
      throw invalidRequest(`Could not find user info for account: ${caller.did}`)
    }
    return sessionBody(pds, account)
  },
})
