import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { deactivate } from '../../accounts/change-account.ts'
import { session } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const deactivateAccountHandler = defineHandler(deactivateAccount, {
  access: session,
  answer: ({ pds, caller, input }) => deactivate(pds, caller.did, input.deleteAfter ?? null),
})
