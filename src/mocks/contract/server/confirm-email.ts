import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { send } from '../send.ts'
import type { Target } from '../target.ts'

export const confirmEmailContract = contract(
  confirmEmail,
  good('in any case', async (target) => {
    const { account, token, code } = await asked(target)
    return { token, input: { email: account.email.toUpperCase(), token: code.toLowerCase() } }
  }),
  good('after a wrong try', async (target) => {
    const { account, token, code } = await asked(target)
    await send(target, confirmEmail, {
      token,
      input: { email: account.email, token: 'WRONG-WRONG' },
    })
    return { token, input: { email: account.email, token: code } }
  }),
  refused('a wrong code', [400, 'InvalidToken', 'Token is invalid'], async (target) => {
    const { account, token } = await asked(target)
    return { token, input: { email: account.email, token: 'AAAAA-AAAAA' } }
  }),
  refused(
    'a code with a space after it',
    [400, 'InvalidToken', 'Token is invalid'],
    async (target) => {
      const { account, token, code } = await asked(target)
      return { token, input: { email: account.email, token: `${code} ` } }
    },
  ),
  refused(
    'a code without its hyphen',
    [400, 'InvalidToken', 'Token is invalid'],
    async (target) => {
      const { account, token, code } = await asked(target)
      return { token, input: { email: account.email, token: code.replace('-', '') } }
    },
  ),
  refused('a code used before', [400, 'InvalidToken', 'Token is invalid'], async (target) => {
    const { account, token, code } = await asked(target)
    const input = { email: account.email, token: code }
    await call(target, confirmEmail, { token, input })
    return { token, input }
  }),
  refused('an older code', [400, 'InvalidToken', 'Token is invalid'], async (target) => {
    const { account, token, code } = await asked(target)
    await call(target, requestEmailConfirmation, { token })
    return { token, input: { email: account.email, token: code } }
  }),
  refused(
    'a code for something else',
    [400, 'InvalidToken', 'Token is invalid'],
    async (target) => {
      const { account, token } = await signedIn(target)
      await call(target, requestAccountDelete, { token })
      const code = await target.mailedCode(account.email)
      return { token, input: { email: account.email, token: code } }
    },
  ),
  refused('a code past its time', [400, 'ExpiredToken', 'Token is expired'], async (target) => {
    const { account, token, code } = await asked(target)
    target.expireMailedCodes(account.did)
    return { token, input: { email: account.email, token: code } }
  }),
  refused('another address', [400, 'InvalidEmail', 'invalid email'], async (target) => {
    const { token, code } = await asked(target)
    return { token, input: { email: 'other@example.com', token: code } }
  }),
  sessionCases({ standing: true }, { input: { email: 'a@example.com', token: 'AAAAA-AAAAA' } }),
)

async function asked(target: Target) {
  const { account, token } = await signedIn(target)
  await call(target, requestEmailConfirmation, { token })
  return { account, token, code: await target.mailedCode(account.email) }
}
