import { deleteAccount } from '@/lexicon/generated/current/com/atproto/admin/delete-account.gen.ts'
import { removeAccount } from '../../accounts/add-account.ts'
import { admin } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const deleteAccountHandler = defineHandler(deleteAccount, {
  access: admin,
  answer: ({ pds, input }) => removeAccount(pds, input.did),
})
