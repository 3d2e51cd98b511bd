import { updateAccountHandle } from '@/lexicon/generated/current/com/atproto/admin/update-account-handle.gen.ts'
import { changeHandle } from '../../accounts/change-account.ts'
import { admin } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const updateAccountHandleHandler = defineHandler(updateAccountHandle, {
  access: admin,
  answer: ({ pds, input }) => changeHandle(pds, input.did, input.handle, { anyWord: true }),
})
