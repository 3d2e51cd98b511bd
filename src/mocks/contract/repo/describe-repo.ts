import { describeRepo } from '@/lexicon/generated/current/com/atproto/repo/describe-repo.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { withoutBlob } from '../moving.ts'
import { nobody } from '../tokens.ts'

export const describeRepoContract = contract(
  describeRepo,
  good('by handle', async (target) => {
    const { did, handle } = await newAccount(target)
    return {
      params: { repo: handle },
      shows: { did, handle, didDoc: { id: did }, collections: [], handleIsCorrect: true },
    }
  }),
  good('by DID, with a record', async (target) => {
    const { account } = await withoutBlob(target)
    return { params: { repo: account.did }, shows: { collections: ['com.example.note'] } }
  }),
  refused('nobody', [400, 'RepoNotFound', `Could not find repo for DID: ${nobody}`], () => ({
    params: { repo: nobody },
  })),
  refused(
    'deactivated',
    [400, 'RepoDeactivated', /^Repo has been deactivated: /u],
    async (target) => {
      const { handle, accessJwt: token } = await newAccount(target)
      await call(target, deactivateAccount, { token, input: {} })
      return { params: { repo: handle } }
    },
  ),
)
