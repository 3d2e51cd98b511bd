import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getRepo } from '@/lexicon/generated/current/com/atproto/sync/get-repo.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { privateAnswer, takeDown } from '../common-cases.ts'
import { signInTakenDown } from '../sign-in.ts'
import { nobody } from '../tokens.ts'

export const getRepoContract = contract(
  getRepo,
  good('to anybody', async (target) => ({ params: { did: (await newAccount(target)).did } }), {
    headers: privateAnswer,
  }),
  good('deactivated, to itself', async (target) => {
    const { did, accessJwt: token } = await newAccount(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token, params: { did } }
  }),
  good('taken down, to itself', async (target) => {
    const { did, session } = await signInTakenDown(target)
    return { token: session.accessJwt, params: { did } }
  }),
  good('taken down, to the administrator', async (target) => {
    const { did } = await newAccount(target)
    await takeDown(target, did)
    return { admin: true, params: { did } }
  }),
  good(
    'counts towards its own limit alone',
    async (target) => ({ params: { did: (await newAccount(target)).did } }),
    {
      on: 'strict',
      headers: { 'ratelimit-limit': '6000', 'ratelimit-policy': '6000;w=300' },
    },
  ),
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
