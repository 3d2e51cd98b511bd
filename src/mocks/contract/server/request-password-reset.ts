import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { newAccount, newName } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { jsonBodyCases, signedIn, takeDown } from '../common-cases.ts'

export const requestPasswordResetContract = contract(
  requestPasswordReset,
  good('mails a code, in any case', async (target) => {
    const { email } = await newAccount(target)
    return { input: { email: email.toUpperCase() } }
  }),
  good('while deactivated', async (target) => {
    const { account, token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { input: { email: account.email } }
  }),
  good('taken down', async (target) => {
    const { did, email } = await newAccount(target)
    await takeDown(target, did)
    return { input: { email } }
  }),
  good(
    'counts towards its own limit',
    async (target) => ({ input: { email: (await newAccount(target)).email } }),
    {
      on: 'strict',
      headers: { 'ratelimit-limit': '15', 'ratelimit-policy': '15;w=3600' },
    },
  ),
  refused(
    'an unknown address',
    [400, 'InvalidRequest', 'account does not have an email address'],
    () => ({
      input: { email: `${newName()}@example.com` },
    }),
  ),
  refused(
    'a handle',
    [400, 'InvalidRequest', 'account does not have an email address'],
    async (target) => ({
      input: { email: (await newAccount(target)).handle },
    }),
  ),
  jsonBodyCases(() => ({})),
)
