import { requestEmailUpdate } from '@/lexicon/generated/current/com/atproto/server/request-email-update.gen.ts'
import { mailCode, mailLimits } from '../../accounts/mail.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const requestEmailUpdateHandler = defineHandler(requestEmailUpdate, {
  access: session,
  limits: ({ caller }) => mailLimits(caller.did),
  answer({ pds, caller }) {
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw invalidRequest('account not found')
    if (account.email === null) throw invalidRequest('account does not have an email address')
    const tokenRequired = account.emailConfirmedAt !== null
    if (tokenRequired) mailCode(pds, account, 'update_email')
    return { tokenRequired }
  },
})
