import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { noBodyCases } from '../common-cases.ts'
import { mintRefreshJwt } from '../tokens.ts'

export const deleteSessionContract = contract(
  deleteSession,
  good('signs out', async (target) => ({ token: (await newAccount(target)).refreshJwt })),
  good('twice', async (target) => {
    const { refreshJwt: token } = await newAccount(target)
    await call(target, deleteSession, { token })
    return { token }
  }),
  good('a token past its time', async (target) => ({
    token: await mintRefreshJwt(target, { expiresIn: -60 }),
  })),
  noBodyCases(async (target) => ({ token: (await newAccount(target)).refreshJwt })),
  refused('no token', [401, 'AuthMissing', 'Authentication Required'], () => ({})),
  refused(
    'an access token',
    [400, 'InvalidToken', 'Token could not be verified'],
    async (target) => ({
      token: (await newAccount(target)).accessJwt,
    }),
  ),
)
