import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getRepoStatus } from '@/lexicon/generated/current/com/atproto/sync/get-repo-status.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { takeDown } from '../common-cases.ts'
import { anyString } from '../matchers.ts'
import { nobody } from '../tokens.ts'

export const getRepoStatusContract = contract(
  getRepoStatus,
  good('active', async (target) => {
    const { did } = await newAccount(target)
    return { params: { did }, shows: { did, active: true, rev: anyString } }
  }),
  good('deactivated', async (target) => {
    const { did, accessJwt: token } = await newAccount(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { params: { did }, shows: { did, active: false, status: 'deactivated' } }
  }),
  good('taken down', async (target) => {
    const { did } = await newAccount(target)
    await takeDown(target, did)
    return { params: { did }, shows: { did, active: false, status: 'takendown' } }
  }),
  refused('nobody', [400, 'RepoNotFound', `Could not find repo for DID: ${nobody}`], () => ({
    params: { did: nobody },
  })),
)
