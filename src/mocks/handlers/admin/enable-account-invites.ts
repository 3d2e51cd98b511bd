import { enableAccountInvites } from '@/lexicon/generated/current/com/atproto/admin/enable-account-invites.gen.ts'
import { assertOwnInvites } from '../../accounts/invite-codes.ts'
import { moderator } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const enableAccountInvitesHandler = defineHandler(enableAccountInvites, {
  access: moderator,
  answer({ pds, input }) {
    assertOwnInvites(pds)
    const account = pds.state.accounts.get(input.account)
    if (account) account.invitesDisabled = false
  },
})
