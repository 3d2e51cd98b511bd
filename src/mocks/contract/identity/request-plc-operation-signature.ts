import { requestPlcOperationSignature } from '@/lexicon/generated/current/com/atproto/identity/request-plc-operation-signature.gen.ts'
import { contract, good, refused } from '../case.ts'
import { noBodyCases, sessionCases, signedIn } from '../common-cases.ts'
import { signInTakenDown } from '../sign-in.ts'
import { mintAccessJwt } from '../tokens.ts'

export const requestPlcOperationSignatureContract = contract(
  requestPlcOperationSignature,
  good('mails a code', signedIn),
  good('taken down, with the token for it', async (target) => ({
    token: (await signInTakenDown(target)).session.accessJwt,
  })),
  sessionCases({ full: true }),
  noBodyCases(signedIn),
  refused(
    'an account that is gone',
    [400, 'InvalidRequest', 'account not found'],
    async (target) => ({
      token: await mintAccessJwt(target),
    }),
  ),
)
