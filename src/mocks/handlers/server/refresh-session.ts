import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import { anyAccount, findAccount } from '../../accounts/find-account.ts'
import { renewalBody } from '../../accounts/session-body.ts'
import { rotateRefreshToken } from '../../accounts/sessions.ts'
import { refresh } from '../../auth/access.ts'
import { authRequired, invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const refreshSessionHandler = defineHandler(refreshSession, {
  access: refresh,
  async answer({ pds, caller }) {
    const account = findAccount(pds, caller.did, anyAccount)
    if (account === undefined) {
      throw invalidRequest(`Could not find user info for account: ${caller.did}`)
    }
    if (account.takedownRef !== null) {
      throw authRequired('Account has been taken down', 'AccountTakedown')
    }
    const tokens = await rotateRefreshToken(pds, caller.jti)
    return { ...tokens, ...renewalBody(pds, account) }
  },
})
