import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { listBlobs } from '@/lexicon/generated/current/com/atproto/sync/list-blobs.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { takeDown } from '../common-cases.ts'
import { withBlob, withoutBlob } from '../moving.ts'
import { nobody } from '../tokens.ts'

export const listBlobsContract = contract(
  listBlobs,
  good('none', async (target) => ({
    params: { did: (await newAccount(target)).did },
    shows: { cids: [] },
  })),
  good('one that is shown, here or not', async (target) => {
    const { account, cid } = await withoutBlob(target)
    return { params: { did: account.did }, shows: { cids: [cid], cursor: cid } }
  }),
  good('none after it', async (target) => {
    const { account, cid } = await withBlob(target)
    return { params: { did: account.did, cursor: cid, limit: 1 }, shows: { cids: [] } }
  }),
  refused('nobody', [400, 'RepoNotFound', `Could not find repo for DID: ${nobody}`], () => ({
    params: { did: nobody },
  })),
  refused(
    'taken down',
    [400, 'RepoTakendown', /^Repo has been takendown: did:plc:/u],
    async (target) => {
      const { did } = await newAccount(target)
      await takeDown(target, did)
      return { params: { did } }
    },
  ),
  refused(
    'deactivated',
    [400, 'RepoDeactivated', /^Repo has been deactivated: did:plc:/u],
    async (target) => {
      const { did, accessJwt: token } = await newAccount(target)
      await call(target, deactivateAccount, { token, input: {} })
      return { params: { did } }
    },
  ),
  refused('a token that is none', [400, 'InvalidToken', 'Token could not be verified'], () => ({
    token: 'nonsense',
    params: { did: nobody },
  })),
)
