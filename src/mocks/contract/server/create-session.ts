import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { newAccount, newName, signUpInput } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { takeDown } from '../common-cases.ts'
import { resetTo } from '../reset.ts'
import { send } from '../send.ts'
import { appPassword } from '../sign-in.ts'

const wrong = [401, 'AuthenticationRequired', 'Invalid identifier or password'] as const

export const createSessionContract = contract(
  createSession,
  good(
    'by handle, in any case',
    async (target) => {
      const { did, handle, email, password } = await newAccount(target)
      return {
        input: { identifier: handle.toUpperCase(), password },
        shows: { did, handle, email, emailConfirmed: false, active: true },
      }
    },
    { headers: { 'cache-control': null } },
  ),
  good('by e-mail address', async (target) => {
    const { did, email, password } = await newAccount(target)
    return { input: { identifier: email.toUpperCase(), password }, shows: { did } }
  }),
  good('by DID', async (target) => {
    const { did, password } = await newAccount(target)
    return { input: { identifier: did, password }, shows: { did } }
  }),
  good('by app password', async (target) => {
    const { account, password } = await appPassword(target)
    return { input: { identifier: account.handle, password }, shows: { did: account.did } }
  }),
  good('while deactivated', async (target) => {
    const { handle, password, accessJwt } = await newAccount(target)
    await call(target, deactivateAccount, { token: accessJwt, input: {} })
    return {
      input: { identifier: handle, password },
      shows: { active: false, status: 'deactivated' },
    }
  }),
  good('taken down, when asked for', async (target) => {
    const { did, handle, password } = await newAccount(target)
    await takeDown(target, did)
    return {
      input: { identifier: handle, password, allowTakendown: true },
      shows: { active: false, status: 'takendown' },
    }
  }),
  good(
    'counts towards its own limit',
    async (target) => {
      const { handle, password } = await newAccount(target)
      return { input: { identifier: handle, password } }
    },
    {
      on: 'strict',
      headers: {
        'ratelimit-limit': '30',
        'ratelimit-remaining': '29',
        'ratelimit-policy': '30;w=300',
      },
    },
  ),
  good('with the password that was reset to', async (target) => {
    const { handle } = await resetTo(target, 'a new password')
    return { input: { identifier: handle, password: 'a new password' } }
  }),
  refused('the password before a reset', wrong, async (target) => {
    const { handle, password } = await resetTo(target, 'a new password')
    return { input: { identifier: handle, password } }
  }),
  refused('a wrong password', wrong, async (target) => {
    const { handle } = await newAccount(target)
    return { input: { identifier: handle, password: 'wrong' } }
  }),
  refused('somebody unknown', wrong, () => ({
    input: { identifier: 'nobody.test', password: 'wrong' },
  })),
  refused('a name that is none', wrong, () => ({
    input: { identifier: '@alice.test ', password: 'x' },
  })),
  refused('a handle with a space after it', wrong, async (target) => {
    const { handle, password } = await newAccount(target)
    return { input: { identifier: `${handle} `, password } }
  }),
  refused('a leading @', wrong, async (target) => {
    const { handle, password } = await newAccount(target)
    return { input: { identifier: `@${handle}`, password } }
  }),
  refused('an app password in capitals', wrong, async (target) => {
    const { account, password } = await appPassword(target)
    return { input: { identifier: account.handle, password: password.toUpperCase() } }
  }),
  refused('an account without a password', wrong, async (target) => {
    const { handle, email } = signUpInput()
    await call(target, createAccount, { input: { handle, email } })
    return { input: { identifier: handle, password: '' } }
  }),
  refused(
    'a password too long',
    [401, 'AuthenticationRequired', 'Password too long. Consider resetting your password.'],
    () => ({ input: { identifier: 'nobody.test', password: 'x'.repeat(513) } }),
  ),
  refused('taken down', [401, 'AccountTakedown', 'Account has been taken down'], async (target) => {
    const { did, handle, password } = await newAccount(target)
    await takeDown(target, did)
    return { input: { identifier: handle, password } }
  }),
  refused('taken down, by app password', wrong, async (target) => {
    const { account, password } = await appPassword(target)
    await takeDown(target, account.did)
    return { input: { identifier: account.handle, password } }
  }),
  refused(
    'too often',
    [429, 'RateLimitExceeded', 'Rate Limit Exceeded'],
    async (target) => {
      const input = { identifier: `${newName()}.test`, password: 'wrong' }
      await Promise.all(Array.from({ length: 30 }, () => send(target, createSession, { input })))
      return { input }
    },
    {
      on: 'strict',
      headers: {
        'ratelimit-limit': '30',
        'ratelimit-remaining': '0',
        'retry-after': /^[0-9]+$/u,
        'access-control-expose-headers': /Retry-After/u,
      },
    },
  ),
  refused(
    'no password',
    [400, 'InvalidRequest', 'Missing required key "password" at $'],
    () => ({
      input: { identifier: 'alice.test' },
    }),
    { headers: { 'ratelimit-limit': null } },
  ),
)
