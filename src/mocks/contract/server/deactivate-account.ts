import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { jsonBodyCases, sessionCases, signedIn } from '../common-cases.ts'
import { signInTakenDown } from '../sign-in.ts'
import { mintAccessJwt } from '../tokens.ts'

export const deactivateAccountContract = contract(
  deactivateAccount,
  good('with a date to delete it by', async (target) => ({
    ...(await signedIn(target)),
    input: { deleteAfter: '2031-01-01T00:00:00Z' },
  })),
  good('with a date in the past', async (target) => ({
    ...(await signedIn(target)),
    input: { deleteAfter: '2001-01-01T00:00:00Z' },
  })),
  good('twice', async (target) => {
    const { token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token, input: {} }
  }),
  good('taken down, with the token for it', async (target) => ({
    token: (await signInTakenDown(target)).session.accessJwt,
    input: {},
  })),
  sessionCases({ full: true }, { input: {} }),
  jsonBodyCases(signedIn),
  refused(
    'a date that is none',
    [400, 'InvalidRequest', /^Invalid datetime .*at \$\.deleteAfter$/u],
    async (target) => ({
      ...(await signedIn(target)),
      input: { deleteAfter: 'tomorrow' },
    }),
  ),
  refused(
    'an account that is gone',
    [400, 'InvalidRequest', 'Account not found'],
    async (target) => ({
      token: await mintAccessJwt(target),
      input: {},
    }),
  ),
)
