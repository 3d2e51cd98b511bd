import { getAccountInfo } from '@/lexicon/generated/current/com/atproto/admin/get-account-info.gen.ts'
import { accountView } from '../../accounts/account-view.ts'
import { moderator } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const getAccountInfoHandler = defineHandler(getAccountInfo, {
  access: moderator,
  answer({ pds, params }) {
    const account = pds.state.accounts.get(params.did)
    if (account === undefined) throw invalidRequest('Account not found', 'NotFound')
    return accountView(pds, account)
  },
})
