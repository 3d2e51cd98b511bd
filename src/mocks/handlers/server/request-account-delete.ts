import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { mailCode, mailLimits } from '../../accounts/mail.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const requestAccountDeleteHandler = defineHandler(requestAccountDelete, {
  access: session,
  limits: ({ caller }) => mailLimits(caller.did),
  answer({ pds, caller }) {
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw invalidRequest('account not found')
    mailCode(pds, account, 'delete_account')
  },
})
