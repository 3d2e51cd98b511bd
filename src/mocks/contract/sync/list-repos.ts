import { listRepos } from '@/lexicon/generated/current/com/atproto/sync/list-repos.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { anyBoolean, anyString, like } from '../matchers.ts'

export const listReposContract = contract(
  listRepos,
  good('a page', async (target) => {
    await newAccount(target)
    return {
      params: { limit: 1 },
      shows: {
        repos: [{ did: anyString, head: anyString, active: anyBoolean }],
        cursor: like(/^[0-9]+::did:plc:/u),
      },
    }
  }),
  good('the end', () => ({ params: { cursor: '9999999999999::did:plc:z' }, shows: { repos: [] } })),
  refused('a cursor that is none', [400, 'InvalidRequest', 'Malformed cursor'], () => ({
    params: { cursor: 'x' },
  })),
  refused('a limit too high', [400, 'InvalidRequest'], () => ({ params: { limit: 1001 } })),
)
