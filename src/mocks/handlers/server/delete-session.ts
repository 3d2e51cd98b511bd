import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { endSessionOf, revokeSessions } from '../../accounts/sessions.ts'
import { signOut } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const deleteSessionHandler = defineHandler(deleteSession, {
  access: signOut,
  answer({ pds, caller }) {
    if ('accessJwt' in caller) endSessionOf(pds, caller.accessJwt)
    else revokeSessions(pds, ({ id }) => id === caller.jti)
  },
})
