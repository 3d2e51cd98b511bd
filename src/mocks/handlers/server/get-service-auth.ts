import { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'
import { checkServiceAuth } from '../../accounts/service-auth-rules.ts'
import { session } from '../../auth/access.ts'
import { writeServiceToken } from '../../auth/service-token.ts'
import { internalError } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const getServiceAuthHandler = defineHandler(getServiceAuth, {
  access: session,
  async answer({ pds, caller, params }) {
    const { aud, exp, lxm } = params
    checkServiceAuth(caller.scope, params, pds.clock.now())
    const account = pds.state.accounts.get(caller.did)
    // The reference server looks for the key file of the account and fails over it.
    if (account === undefined) throw internalError()
    const claims = { iss: caller.did, aud, exp, lxm }
    return { token: await writeServiceToken(pds, claims, account.signingKey) }
  },
})
