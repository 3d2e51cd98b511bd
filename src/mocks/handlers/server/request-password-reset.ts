import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { anyAccount, findAccountByEmail } from '../../accounts/find-account.ts'
import { mailCode } from '../../accounts/mail.ts'
import { anybody } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const requestPasswordResetHandler = defineHandler(requestPasswordReset, {
  access: anybody,
  limits: (_call, ip) => [
    { points: 50, window: { days: 1 }, key: ip },
    { points: 15, window: { hours: 1 }, key: ip },
  ],
  answer({ pds, input }) {
    const account = findAccountByEmail(pds, input.email, anyAccount)
    if (account === undefined) throw invalidRequest('account does not have an email address')
    mailCode(pds, account, 'reset_password')
  },
})
