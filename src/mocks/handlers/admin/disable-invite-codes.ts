import { disableInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/disable-invite-codes.gen.ts'
import { assertOwnInvites } from '../../accounts/invite-codes.ts'
import { moderator } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const disableInviteCodesHandler = defineHandler(disableInviteCodes, {
  access: moderator,
  answer({ pds, input }) {
    assertOwnInvites(pds)
    const { codes = [], accounts = [] } = input
    if (accounts.includes('admin')) throw invalidRequest('cannot disable admin invite codes')
    for (const code of pds.state.inviteCodes.values()) {
      if (codes.includes(code.code) || accounts.includes(code.forAccount)) code.disabled = true
    }
  },
})
