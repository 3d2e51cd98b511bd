import { getRecommendedDidCredentials } from '@/lexicon/generated/current/com/atproto/identity/get-recommended-did-credentials.gen.ts'
import { recommendedData } from '../../accounts/did-document.ts'
import { session } from '../../auth/access.ts'
import { internalError } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const getRecommendedDidCredentialsHandler = defineHandler(getRecommendedDidCredentials, {
  access: session,
  async answer({ pds, caller }) {
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw internalError()
    const { alsoKnownAs, rotationKeys, ...data } = await recommendedData(pds, account)
    return { ...data, alsoKnownAs: [...alsoKnownAs], rotationKeys: [...rotationKeys] }
  },
})
