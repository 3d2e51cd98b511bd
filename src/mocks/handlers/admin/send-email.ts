import { sendEmail } from '@/lexicon/generated/current/com/atproto/admin/send-email.gen.ts'
import { sendMail } from '../../accounts/mail.ts'
import { moderator } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const sendEmailHandler = defineHandler(sendEmail, {
  access: moderator,
  answer({ pds, input }) {
    const { recipientDid, content, subject = 'Message via your PDS' } = input
    const account = pds.state.accounts.get(recipientDid)
    if (account === undefined) throw invalidRequest('Recipient not found')
    if (account.email === null) throw invalidRequest('account does not have an email address')
    sendMail(pds, { to: account.email, subject, purpose: null, code: null, text: content })
    return { sent: true }
  },
})
