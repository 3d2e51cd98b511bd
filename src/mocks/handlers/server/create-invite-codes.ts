import { createInviteCodes } from '@/lexicon/generated/current/com/atproto/server/create-invite-codes.gen.ts'
import { addInviteCode, assertOwnInvites } from '../../accounts/invite-codes.ts'
import { admin } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const createInviteCodesHandler = defineHandler(createInviteCodes, {
  access: admin,
  answer({ pds, input }) {
    assertOwnInvites(pds)
    const { codeCount, useCount, forAccounts = ['admin'] } = input
    const codes = forAccounts.map((account) => ({
      account,
      codes: Array.from(
        { length: codeCount },
        () =>
          addInviteCode(pds, { availableUses: useCount, forAccount: account, createdBy: 'admin' })
            .code,
      ),
    }))
    return { codes }
  },
})
