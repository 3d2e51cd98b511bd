import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'
import { assertMailedCode, forgetMailedCode } from './mail.ts'

/** On without a code, off with one that requestEmailUpdate mailed; the address stays. */
export function switchAuthFactor(
  pds: Pds,
  account: Account,
  { emailAuthFactor, token }: { emailAuthFactor: boolean; token?: string | undefined },
): void {
  if (account.emailAuthFactor && !emailAuthFactor) {
    if (!token) throw invalidRequest('confirmation token required', 'TokenRequired')
    assertMailedCode(pds, account.did, 'update_email', token)
    forgetMailedCode(pds, account.did, 'update_email')
  }
  account.emailAuthFactor = emailAuthFactor
}
