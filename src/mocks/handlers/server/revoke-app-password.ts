import { revokeAppPassword } from '@/lexicon/generated/current/com/atproto/server/revoke-app-password.gen.ts'
import { revokeSessions } from '../../accounts/sessions.ts'
import { session } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const revokeAppPasswordHandler = defineHandler(revokeAppPassword, {
  access: session,
  answer({ pds, caller, input }) {
    const { state } = pds
    state.appPasswords = state.appPasswords.filter(
      ({ did, name }) => did !== caller.did || name !== input.name,
    )
    revokeSessions(pds, (token) => token.did === caller.did && token.appPasswordName === input.name)
  },
})
