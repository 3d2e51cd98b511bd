import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { requestEmailUpdate } from '@/lexicon/generated/current/com/atproto/server/request-email-update.gen.ts'
import { signUpInput } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { noBodyCases, sessionCases, signedIn } from '../common-cases.ts'
import { confirm } from '../confirm.ts'

export const requestEmailUpdateContract = contract(
  requestEmailUpdate,
  good('answers whether a code is needed', signedIn),
  good('while deactivated', async (target) => {
    const { token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token }
  }),
  good('asks for no code while the address is unconfirmed', async (target) => ({
    ...(await signedIn(target)),
    shows: { tokenRequired: false },
  })),
  good('asks for a code once it is confirmed', async (target) => {
    const { account, token } = await signedIn(target)
    await confirm(target, account)
    return { token, shows: { tokenRequired: true } }
  }),
  sessionCases({ full: true, standing: true }),
  noBodyCases(signedIn),
  refused(
    'an account without an address',
    [400, 'InvalidRequest', 'account does not have an email address'],
    async (target) => {
      const { handle, email } = signUpInput()
      const { accessJwt: token } = await call(target, createAccount, { input: { handle, email } })
      return { token }
    },
  ),
  refused(
    'too often',
    [429, 'RateLimitExceeded', 'Rate Limit Exceeded'],
    async (target) => {
      const { token } = await signedIn(target)
      await Promise.all(
        Array.from({ length: 5 }, () => call(target, requestEmailUpdate, { token })),
      )
      return { token }
    },
    { on: 'strict', headers: { 'ratelimit-limit': '5', 'ratelimit-policy': '5;w=3600' } },
  ),
)
