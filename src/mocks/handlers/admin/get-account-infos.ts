import { getAccountInfos } from '@/lexicon/generated/current/com/atproto/admin/get-account-infos.gen.ts'
import { accountView } from '../../accounts/account-view.ts'
import { moderator } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const getAccountInfosHandler = defineHandler(getAccountInfos, {
  access: moderator,
  answer({ pds, params }) {
    const accounts = new Set(params.dids.map((did) => pds.state.accounts.get(did)))
    return { infos: [...accounts].filter((a) => a !== undefined).map((a) => accountView(pds, a)) }
  },
})
