import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { changePassword } from '../../accounts/change-account.ts'
import { ownerOfMailedCode } from '../../accounts/mail.ts'
import { anybody } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const resetPasswordHandler = defineHandler(resetPassword, {
  access: anybody,
  limits: (_call, ip) => [{ points: 50, window: { minutes: 5 }, key: ip }],
  answer({ pds, input }) {
    if (input.password.length > 256) throw invalidRequest('Invalid password length.')
    const did = ownerOfMailedCode(pds, 'reset_password', input.token)
    changePassword(pds, did, input.password)
  },
})
