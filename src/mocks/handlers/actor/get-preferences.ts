import { getPreferences } from '@/lexicon/generated/current/app/bsky/actor/get-preferences.gen.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const getPreferencesHandler = defineHandler(getPreferences, {
  access: session,
  served: (pds) => pds.options.appView,
  answer({ pds, caller }) {
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw invalidRequest('Repo not found', 'NotFound')
    return { preferences: account.preferences }
  },
})
