import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { assertPasswordLength, checkLogin, checkSignInCode } from '../../accounts/login.ts'
import { sessionBody } from '../../accounts/session-body.ts'
import { startSession } from '../../accounts/sessions.ts'
import { anybody } from '../../auth/access.ts'
import { authRequired } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const createSessionHandler = defineHandler(createSession, {
  access: anybody,
  limits: ({ input }, ip) => {
    const key = `${input.identifier}-${ip}`
    return [
      { points: 300, window: { days: 1 }, key },
      { points: 30, window: { minutes: 5 }, key },
    ]
  },
  async answer({ pds, input }) {
    assertPasswordLength(input.password)
    const { account, appPassword } = checkLogin(pds, input)
    const takenDown = account.takedownRef !== null
    if (takenDown && !input.allowTakendown) {
      throw authRequired('Account has been taken down', 'AccountTakedown')
    }
    // A sign-in code is for people: app passwords go without.
    if (account.emailAuthFactor && !appPassword) {
      checkSignInCode(pds, account, input.authFactorToken)
    }
    const tokens = await startSession(pds, { did: account.did, appPassword, takenDown })
    return { ...tokens, ...sessionBody(pds, account) }
  },
})
