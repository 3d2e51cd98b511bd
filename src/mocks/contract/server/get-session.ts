import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { privateAnswer, sessionCases, signedIn, takeDown } from '../common-cases.ts'
import { signInTakenDown, signInWith } from '../sign-in.ts'
import { mintAccessJwt, nobody } from '../tokens.ts'

export const getSessionContract = contract(
  getSession,
  good(
    'tells of the account',
    async (target) => {
      const { did, handle, email, accessJwt: token } = await newAccount(target)
      return { token, shows: { did, handle, email, emailConfirmed: false, active: true } }
    },
    { headers: privateAnswer },
  ),
  good('to an app password', async (target) => {
    const { account, session } = await signInWith(target, {})
    return { token: session.accessJwt, shows: { email: account.email } }
  }),
  good('while deactivated', async (target) => {
    const { account, token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token, shows: { did: account.did, active: false, status: 'deactivated' } }
  }),
  good('a scheme in lower case', async (target) => {
    const { token } = await signedIn(target)
    return { authorization: `bearer ${token}` }
  }),
  good('after signing out, as long as the access token lasts', async (target) => {
    const { account, token } = await signedIn(target)
    await call(target, deleteSession, { token: account.refreshJwt })
    return { token }
  }),
  sessionCases({}),
  refused(
    'Bearer without a token',
    [400, 'InvalidToken', 'Malformed authorization header'],
    () => ({
      authorization: 'Bearer',
    }),
  ),
  refused('too many words', [400, 'InvalidToken', 'Malformed authorization header'], () => ({
    authorization: 'Bearer a b',
  })),
  refused(
    'an unknown scheme',
    [400, 'InvalidToken', 'Unsupported authorization type: Foo'],
    () => ({
      authorization: 'Foo bar',
    }),
  ),
  refused(
    "the administrator's credentials",
    [400, 'InvalidToken', 'Unexpected authorization type'],
    () => ({ admin: true }),
  ),
  refused('a token that is none', [400, 'InvalidToken', 'Token could not be verified'], () => ({
    token: 'nonsense',
  })),
  refused(
    'a token for another server',
    [400, 'InvalidToken', 'Token could not be verified'],
    async (target) => ({
      token: await mintAccessJwt(target, { audience: 'did:web:other.test' }),
    }),
  ),
  refused(
    'a token by another key',
    [400, 'InvalidToken', 'Token could not be verified'],
    async (target) => ({
      token: await mintAccessJwt({ ...target, jwtSecret: 'another' }),
    }),
  ),
  refused('an unknown scope', [400, 'InvalidToken', 'Bad token scope'], async (target) => ({
    token: await mintAccessJwt(target, { scope: 'com.example.scope' }),
  })),
  refused(
    'taken down, with the token for it',
    [400, 'InvalidToken', 'Bad token scope'],
    async (t) => ({
      token: (await signInTakenDown(t)).session.accessJwt,
    }),
  ),
  refused(
    'taken down, with an older token',
    [400, 'InvalidRequest', /^Could not find user info for account: did:plc:/u],
    async (target) => {
      const { account, token } = await signedIn(target)
      await takeDown(target, account.did)
      return { token }
    },
  ),
  refused(
    'an account that is gone',
    [400, 'InvalidRequest', `Could not find user info for account: ${nobody}`],
    async (target) => ({
      token: await mintAccessJwt(target),
    }),
  ),
)
