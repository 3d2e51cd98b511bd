import { updateAccountEmail } from '@/lexicon/generated/current/com/atproto/admin/update-account-email.gen.ts'
import { changeEmail } from '../../accounts/change-account.ts'
import { anyAccount, findAccount } from '../../accounts/find-account.ts'
import { admin } from '../../auth/access.ts'
import { internalError, invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const updateAccountEmailHandler = defineHandler(updateAccountEmail, {
  access: admin,
  answer({ pds, input }) {
    const account = findAccount(pds, input.account, anyAccount)
    if (account === undefined) {
      throw invalidRequest(`Account does not exist: ${input.account}`)
    }
    // The address is not looked at; one that is taken breaks a database constraint.
    changeEmail(pds, account, input.email, internalError())
  },
})
