import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import type { Target } from '../target.ts'
import { nobody } from '../tokens.ts'

const wrong = [401, 'AuthenticationRequired', 'Invalid did or password'] as const

export const deleteAccountContract = contract(
  deleteAccount,
  good('with password and code, whatever the token', async (target) => ({
    ...(await asked(target)),
    token: 'nonsense',
  })),
  good('while deactivated', async (target) => {
    const { account, input } = await asked(target)
    await call(target, deactivateAccount, { token: account.accessJwt, input: {} })
    return { input }
  }),
  refused('a wrong password', wrong, async (target) => {
    const { input } = await asked(target)
    return { input: { ...input, password: 'wrong' } }
  }),
  refused('an app password', wrong, async (target) => {
    const { account, input } = await asked(target)
    const { password } = await call(target, createAppPassword, {
      token: account.accessJwt,
      input: { name: 'phone' },
    })
    return { input: { ...input, password } }
  }),
  refused('a wrong code', [400, 'InvalidToken', 'Token is invalid'], async (target) => {
    const { input } = await asked(target)
    return { input: { ...input, token: 'AAAAA-AAAAA' } }
  }),
  refused('a code past its time', [400, 'ExpiredToken', 'Token is expired'], async (target) => {
    const { account, input } = await asked(target)
    target.expireMailedCodes(account.did)
    return { input }
  }),
  refused('an unknown account', [400, 'InvalidRequest', 'account not found'], () => ({
    input: { did: nobody, password: 'x', token: 'AAAAA-AAAAA' },
  })),
  refused('twice', [400, 'InvalidRequest', 'account not found'], async (target) => {
    const { input } = await asked(target)
    await call(target, deleteAccount, { input })
    return { input }
  }),
  refused(
    'a password too long',
    [401, 'AuthenticationRequired', 'Password too long. Consider resetting your password.'],
    () => ({
      input: { did: nobody, password: 'x'.repeat(513), token: 'AAAAA-AAAAA' },
    }),
  ),
)

async function asked(target: Target) {
  const account = await newAccount(target)
  const { did, password, accessJwt } = account
  await call(target, requestAccountDelete, { token: accessJwt })
  return { account, input: { did, password, token: await target.mailedCode(account.email) } }
}
