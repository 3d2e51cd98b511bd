import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { addInviteCode, assertOwnInvites } from '../../accounts/invite-codes.ts'
import { admin } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const createInviteCodeHandler = defineHandler(createInviteCode, {
  access: admin,
  answer({ pds, input }) {
    assertOwnInvites(pds)
    const { code } = addInviteCode(pds, {
      availableUses: input.useCount,
      forAccount: input.forAccount ?? 'admin',
      createdBy: 'admin',
    })
    return { code }
  },
})
