import { authRequired, invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { Account, AppPassword } from '../state.ts'
import { anyAccount, findAccount, findAccountByEmail } from './find-account.ts'
import { assertMailedCode, forgetMailedCode, mailCode } from './mail.ts'

/** Old accounts may have passwords that are longer than a new one may be. */
export function assertPasswordLength(password: string): void {
  if (password.length > 512) {
    throw authRequired('Password too long. Consider resetting your password.')
  }
}

/** Whose name and password these are. What is wrong with them is not told. */
export function checkLogin(
  pds: Pds,
  { identifier, password }: { identifier: string; password: string },
): { account: Account; appPassword: AppPassword | undefined } {
  const name = identifier.toLowerCase()
  const account = name.includes('@')
    ? findAccountByEmail(pds, name, anyAccount)
    : findAccount(pds, name, anyAccount)
  if (account && account.password === password) return { account, appPassword: undefined }
  const appPassword =
    account?.takedownRef === null
      ? pds.state.appPasswords.find((own) => own.did === account.did && own.password === password)
      : undefined
  if (account && appPassword) return { account, appPassword }
  throw pds.options.wrongLogin === 'InvalidRequest'
    ? invalidRequest('invalid credentials')
    : authRequired('Invalid identifier or password')
}

/** Without a code one is mailed; the sign-in is tried again with it. */
export function checkSignInCode(pds: Pds, account: Account, given: string | undefined): void {
  if (!given) {
    mailCode(pds, account, 'sign_in')
    throw authRequired(
      'A sign in code has been sent to your email address',
      'AuthFactorTokenRequired',
    )
  }
  assertMailedCode(pds, account.did, 'sign_in', given)
  forgetMailedCode(pds, account.did, 'sign_in')
}
