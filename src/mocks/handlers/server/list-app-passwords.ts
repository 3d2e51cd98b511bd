import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { session } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const listAppPasswordsHandler = defineHandler(listAppPasswords, {
  // An app password may list the others.
  access: session,
  answer({ pds, caller }) {
    const own = pds.state.appPasswords.filter(({ did }) => did === caller.did)
    const passwords = own
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
      .map(({ name, createdAt, privileged }) => ({ name, createdAt, privileged }))
    return { passwords }
  },
})
