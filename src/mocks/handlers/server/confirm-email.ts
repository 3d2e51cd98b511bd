import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { anyAccount, findAccount } from '../../accounts/find-account.ts'
import { assertMailedCode, forgetMailedCode } from '../../accounts/mail.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const confirmEmailHandler = defineHandler(confirmEmail, {
  access: session,
  answer({ pds, caller, input }) {
    const account = findAccount(pds, caller.did, anyAccount)
    if (account === undefined) throw invalidRequest('user not found', 'AccountNotFound')
    if (account.email !== input.email.toLowerCase()) {
      throw invalidRequest('invalid email', 'InvalidEmail')
    }
    assertMailedCode(pds, account.did, 'confirm_email', input.token)
    forgetMailedCode(pds, account.did, 'confirm_email')
    account.emailConfirmedAt = new Date(pds.clock.now()).toISOString()
  },
})
