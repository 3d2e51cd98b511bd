import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { activate } from '../../accounts/change-account.ts'
import { session } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const activateAccountHandler = defineHandler(activateAccount, {
  access: session,
  answer: ({ pds, caller }) => activate(pds, caller.did),
})
