import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { askedForReset } from '../reset.ts'

export const resetPasswordContract = contract(
  resetPassword,
  good('with the code', async (target) => {
    const { code } = await askedForReset(target)
    return { input: { token: code.toLowerCase(), password: 'a new password' } }
  }),
  good('to an empty password, whatever the token in the header', async (target) => {
    const { code } = await askedForReset(target)
    return { token: 'nonsense', input: { token: code, password: '' } }
  }),
  refused('a wrong code', [400, 'InvalidToken', 'Token is invalid'], () => ({
    input: { token: 'AAAAA-AAAAA', password: 'new' },
  })),
  refused('a code used before', [400, 'InvalidToken', 'Token is invalid'], async (target) => {
    const { code } = await askedForReset(target)
    await call(target, resetPassword, { input: { token: code, password: 'new' } })
    return { input: { token: code, password: 'newer' } }
  }),
  refused('a code past its time', [400, 'ExpiredToken', 'Token is expired'], async (target) => {
    const { account, code } = await askedForReset(target)
    target.expireMailedCodes(account.did)
    return { input: { token: code, password: 'new' } }
  }),
  refused('a password too long', [400, 'InvalidRequest', 'Invalid password length.'], () => ({
    input: { token: 'AAAAA-AAAAA', password: 'x'.repeat(257) },
  })),
)
