import { updateHandle } from '@/lexicon/generated/current/com/atproto/identity/update-handle.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { newAccount, newName } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { signInWith } from '../sign-in.ts'

export const updateHandleContract = contract(
  updateHandle,
  good('takes another', async (target) => ({
    ...(await signedIn(target)),
    input: { handle: `${newName()}.test` },
  })),
  good('takes the same again', async (target) => {
    const { account, token } = await signedIn(target)
    return { token, input: { handle: account.handle } }
  }),
  good('by app password, while deactivated', async (target) => {
    const { account, session } = await signInWith(target, {})
    await call(target, deactivateAccount, { token: account.accessJwt, input: {} })
    return { token: session.accessJwt, input: { handle: `${newName()}.test` } }
  }),
  good(
    'counts towards its own limit',
    async (target) => ({
      ...(await signedIn(target)),
      input: { handle: `${newName()}.test` },
    }),
    { on: 'strict', headers: { 'ratelimit-limit': '10', 'ratelimit-policy': '10;w=300' } },
  ),
  refused(
    'one that is taken',
    [400, 'HandleNotAvailable', /^Handle already taken: c/u],
    async (target) => {
      const { handle } = await newAccount(target)
      return { ...(await signedIn(target)), input: { handle } }
    },
  ),
  refused(
    'one that somebody asleep holds',
    [400, 'HandleNotAvailable', /^Handle already taken: c/u],
    async (target) => {
      const { handle, accessJwt } = await newAccount(target)
      await call(target, deactivateAccount, { token: accessJwt, input: {} })
      return { ...(await signedIn(target)), input: { handle } }
    },
  ),
  refused('a reserved word', [400, 'HandleNotAvailable', 'Reserved handle'], async (target) => ({
    ...(await signedIn(target)),
    input: { handle: 'admin.test' },
  })),
  refused('one too short', [400, 'InvalidHandle', 'Handle too short'], async (target) => ({
    ...(await signedIn(target)),
    input: { handle: 'al.test' },
  })),
  sessionCases({ standing: true }, { input: { handle: 'alice-two.test' } }),
)
