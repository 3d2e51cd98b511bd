import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn, takeDown } from '../common-cases.ts'
import { mintAccessJwt } from '../tokens.ts'

export const checkAccountStatusContract = contract(
  checkAccountStatus,
  good('of a new account', async (target) => ({
    ...(await signedIn(target)),
    shows: {
      activated: true,
      validDid: true,
      repoBlocks: 2,
      indexedRecords: 0,
      privateStateValues: 0,
      expectedBlobs: 0,
      importedBlobs: 0,
    },
  })),
  good('while deactivated', async (target) => {
    const { token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token, shows: { activated: false, validDid: true } }
  }),
  good('with a blob', async (target) => {
    const { token } = await signedIn(target)
    await call(target, uploadBlob, { token, body: 'hello', contentType: 'text/plain' })
    return { token, shows: { expectedBlobs: 0, importedBlobs: 1 } }
  }),
  good('taken down', async (target) => {
    const { account, token } = await signedIn(target)
    await takeDown(target, account.did)
    return { token, shows: { activated: false } }
  }),
  sessionCases({}),
  refused('an account that is gone', [400, 'NotFound', 'Repo not found'], async (target) => ({
    token: await mintAccessJwt(target),
  })),
)
