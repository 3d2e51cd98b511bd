import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { findAccount } from '../../accounts/find-account.ts'
import { inviteCodesFor, inviteCodeView, mintEarnedCodes } from '../../accounts/invite-codes.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const getAccountInviteCodesHandler = defineHandler(getAccountInviteCodes, {
  access: session,
  answer({ pds, caller, params }) {
    const account = findAccount(pds, caller.did)
    if (account === undefined) throw invalidRequest('Account not found', 'NotFound')
    if (params.createAvailable) mintEarnedCodes(pds, account)
    const codes = inviteCodesFor(pds, caller.did)
      .filter((code) => !code.disabled)
      .filter((code) => params.includeUsed || code.uses.length < code.availableUses)
    return { codes: codes.map(inviteCodeView) }
  },
})
