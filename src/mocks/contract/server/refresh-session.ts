import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import { revokeAppPassword } from '@/lexicon/generated/current/com/atproto/server/revoke-app-password.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { noBodyCases, privateAnswer, takeDown } from '../common-cases.ts'
import { signInWith } from '../sign-in.ts'
import { mintRefreshJwt, nobody } from '../tokens.ts'

const revoked = [400, 'ExpiredToken', 'Token has been revoked'] as const

export const refreshSessionContract = contract(
  refreshSession,
  good(
    'trades the token',
    async (target) => {
      const { did, handle, email, refreshJwt: token } = await newAccount(target)
      return { token, shows: { did, handle, email, emailConfirmed: false, active: true } }
    },
    { headers: privateAnswer },
  ),
  good('again within two hours', async (target) => {
    const { refreshJwt: token } = await newAccount(target)
    await call(target, refreshSession, { token })
    return { token }
  }),
  good('with the successor of a token that was shown twice', async (target) => {
    const { refreshJwt: token } = await newAccount(target)
    await call(target, refreshSession, { token })
    const { refreshJwt } = await call(target, refreshSession, { token })
    return { token: refreshJwt }
  }),
  good('with a used token, though its successor was signed out', async (target) => {
    const { refreshJwt: token } = await newAccount(target)
    const next = await call(target, refreshSession, { token })
    await call(target, deleteSession, { token: next.refreshJwt })
    return { token }
  }),
  good('while deactivated', async (target) => {
    const { refreshJwt: token, accessJwt } = await newAccount(target)
    await call(target, deactivateAccount, { token: accessJwt, input: {} })
    return { token, shows: { active: false, status: 'deactivated' } }
  }),
  good('for an app password', async (target) => {
    const { account, session } = await signInWith(target, {})
    return { token: session.refreshJwt, shows: { did: account.did } }
  }),
  noBodyCases(async (target) => ({ token: (await newAccount(target)).refreshJwt })),
  refused('no token', [401, 'AuthMissing', 'Authentication Required'], () => ({})),
  refused(
    'an access token',
    [400, 'InvalidToken', 'Token could not be verified'],
    async (target) => ({
      token: (await newAccount(target)).accessJwt,
    }),
  ),
  refused('a token past its time', [400, 'ExpiredToken', 'Token has expired'], async (target) => ({
    token: await mintRefreshJwt(target, { expiresIn: -60 }),
  })),
  refused('an unknown token', revoked, async (target) => {
    const { did } = await newAccount(target)
    return { token: await mintRefreshJwt(target, { did }) }
  }),
  refused('a used token after two hours', revoked, async (target) => {
    const { did, refreshJwt: token } = await newAccount(target)
    await call(target, refreshSession, { token })
    target.endRefreshGrace(did)
    return { token }
  }),
  refused('after signing out', revoked, async (target) => {
    const { refreshJwt: token } = await newAccount(target)
    await call(target, deleteSession, { token })
    return { token }
  }),
  refused('after its app password was revoked', revoked, async (target) => {
    const { account, name, session } = await signInWith(target, {})
    await call(target, revokeAppPassword, { token: account.accessJwt, input: { name } })
    return { token: session.refreshJwt }
  }),
  refused('taken down', [401, 'AccountTakedown', 'Account has been taken down'], async (target) => {
    const { did, refreshJwt: token } = await newAccount(target)
    await takeDown(target, did)
    return { token }
  }),
  refused('after a takedown was lifted', revoked, async (target) => {
    const { did, refreshJwt: token } = await newAccount(target)
    await takeDown(target, did)
    await takeDown(target, did, false)
    return { token }
  }),
  refused('the useless token of an account taken down', revoked, async (target) => {
    const { did, handle, password } = await newAccount(target)
    await takeDown(target, did)
    const input = { identifier: handle, password, allowTakendown: true }
    const { refreshJwt: token } = await call(target, createSession, { input })
    await takeDown(target, did, false)
    return { token }
  }),
  refused(
    'an account that is gone',
    [400, 'InvalidRequest', `Could not find user info for account: ${nobody}`],
    async (target) => ({
      token: await mintRefreshJwt(target),
    }),
  ),
)
