import { getRecommendedDidCredentials } from '@/lexicon/generated/current/com/atproto/identity/get-recommended-did-credentials.gen.ts'
import { contract, good } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { like } from '../matchers.ts'

export const getRecommendedDidCredentialsContract = contract(
  getRecommendedDidCredentials,
  good('says what this server wants', async (target) => {
    const { account, token } = await signedIn(target)
    return {
      token,
      shows: {
        alsoKnownAs: [`at://${account.handle}`],
        rotationKeys: [like(/^did:key:z/u)],
        verificationMethods: { atproto: like(/^did:key:z/u) },
        services: {
          atproto_pds: { type: 'AtprotoPersonalDataServer', endpoint: target.origin },
        },
      },
    }
  }),
  sessionCases({}),
)
