import { requestEmailUpdate } from '@/lexicon/generated/current/com/atproto/server/request-email-update.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { newAccount, newName } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { confirm } from '../confirm.ts'
import { send } from '../send.ts'
import type { Target } from '../target.ts'

const invalid = [400, 'InvalidToken', 'Token is invalid'] as const

export const updateEmailContract = contract(
  updateEmail,
  good('at once while the old address is unconfirmed', async (target) => ({
    ...(await signedIn(target)),
    input: { email: `${newName()}@example.com` },
  })),
  good('with the code that went to the old address', async (target) => {
    const { token, code } = await asked(target)
    return { token, input: { email: `${newName()}@example.com`, token: code } }
  }),
  good('to the same address', async (target) => {
    const { account, token } = await signedIn(target)
    return { token, input: { email: account.email, emailAuthFactor: true } }
  }),
  good('with an empty code where none is needed', async (target) => ({
    ...(await signedIn(target)),
    input: { email: `${newName()}@example.com`, token: '' },
  })),
  good('with the code, after an address that was taken', async (target) => {
    const { token, code } = await asked(target)
    const { email } = await newAccount(target)
    await send(target, updateEmail, { token, input: { email, token: code } })
    return { token, input: { email: `${newName()}@example.com`, token: code } }
  }),
  refused(
    'no code where one is needed',
    [400, 'TokenRequired', 'confirmation token required'],
    async (target) => {
      const { token } = await asked(target)
      return { token, input: { email: `${newName()}@example.com` } }
    },
  ),
  refused(
    'an empty code where one is needed',
    [400, 'TokenRequired', 'confirmation token required'],
    async (target) => {
      const { token } = await asked(target)
      return { token, input: { email: `${newName()}@example.com`, token: '' } }
    },
  ),
  refused('a code where none is needed', invalid, async (target) => ({
    ...(await signedIn(target)),
    input: { email: `${newName()}@example.com`, token: 'junk' },
  })),
  refused('a wrong code', invalid, async (target) => {
    const { token } = await asked(target)
    return { token, input: { email: `${newName()}@example.com`, token: 'AAAAA-AAAAA' } }
  }),
  refused('a code past its time', [400, 'ExpiredToken', 'Token is expired'], async (target) => {
    const { account, token, code } = await asked(target)
    target.expireMailedCodes(account.did)
    return { token, input: { email: `${newName()}@example.com`, token: code } }
  }),
  refused(
    'an address that is taken',
    [400, 'InvalidRequest', 'This email address is already in use, please use a different email.'],
    async (target) => {
      const { email } = await newAccount(target)
      return { ...(await signedIn(target)), input: { email } }
    },
  ),
  refused(
    'a disposable address',
    [400, 'InvalidRequest', 'This email address is not supported, please use a different email.'],
    async (target) => ({
      ...(await signedIn(target)),
      input: { email: 'a@mailinator.com' },
    }),
  ),
  sessionCases({ full: true, standing: true }, { input: { email: 'a@example.com' } }),
)

async function asked(target: Target) {
  const { account, token } = await signedIn(target)
  await confirm(target, account)
  await call(target, requestEmailUpdate, { token })
  return { account, token, code: await target.mailedCode(account.email) }
}
