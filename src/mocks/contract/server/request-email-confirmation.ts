import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { signUpInput } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { noBodyCases, sessionCases, signedIn } from '../common-cases.ts'
import { confirm } from '../confirm.ts'
import { signInWith } from '../sign-in.ts'

export const requestEmailConfirmationContract = contract(
  requestEmailConfirmation,
  good('mails a code', signedIn),
  good('while deactivated', async (target) => {
    const { token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token }
  }),
  good('to an app password', async (target) => {
    const { session } = await signInWith(target, {})
    return { token: session.accessJwt }
  }),
  good('though it is confirmed', async (target) => {
    const { account, token } = await signedIn(target)
    await confirm(target, account)
    return { token }
  }),
  sessionCases({ standing: true }),
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
        Array.from({ length: 5 }, () => call(target, requestEmailConfirmation, { token })),
      )
      return { token }
    },
    { on: 'strict', headers: { 'ratelimit-limit': '5', 'ratelimit-policy': '5;w=3600' } },
  ),
)
