import { updateAccountPassword } from '@/lexicon/generated/current/com/atproto/admin/update-account-password.gen.ts'
import { changePassword } from '../../accounts/change-account.ts'
import { admin } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const updateAccountPasswordHandler = defineHandler(updateAccountPassword, {
  access: admin,
  answer({ pds, input }) {
    if (input.password.length > 256) throw invalidRequest('Invalid password length.')
    changePassword(pds, input.did, input.password)
  },
})
