import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { session } from '../../auth/access.ts'
import { internalError } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'
import { randomAppPassword } from '../../world/random.ts'

export const createAppPasswordHandler = defineHandler(createAppPassword, {
  access: session,
  answer({ pds, caller, input }) {
    const { name, privileged = false } = input
    const { state } = pds
    // A name that is taken breaks a database constraint on the reference server.
    if (state.appPasswords.some((known) => known.did === caller.did && known.name === name)) {
      throw internalError()
    }
    const password = randomAppPassword(pds.random)
    const createdAt = new Date(pds.clock.now()).toISOString()
    state.appPasswords.push({ did: caller.did, name, password, createdAt, privileged })
    return { name, password, createdAt, privileged }
  },
})
