import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { newAccount } from './accounts.ts'
import { call } from './call.ts'
import type { Target } from './target.ts'

/** A new account with the code to reset its password. */
export async function askedForReset(target: Target) {
  const account = await newAccount(target)
  await call(target, requestPasswordReset, { input: { email: account.email } })
  return { account, code: await target.mailedCode(account.email) }
}

/** A new account after the reset. */
export async function resetTo(target: Target, password: string) {
  const { account, code } = await askedForReset(target)
  await call(target, resetPassword, { input: { token: code, password } })
  return account
}
