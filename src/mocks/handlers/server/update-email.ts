import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { switchAuthFactor } from '../../accounts/auth-factor.ts'
import { changeEmail, emailTaken } from '../../accounts/change-account.ts'
import { checkEmail } from '../../accounts/email-rules.ts'
import { assertMailedCode } from '../../accounts/mail.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const updateEmailHandler = defineHandler(updateEmail, {
  access: session,
  answer({ pds, caller, input }) {
    checkEmail(input.email)
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw invalidRequest('account not found')
    const { emailAuthFactor } = input
    const { entryway, authFactor } = pds.options
    const sameAddress = input.email.toLowerCase() === account.email
    if ((entryway || authFactor) && sameAddress && emailAuthFactor !== undefined) {
      switchAuthFactor(pds, account, { emailAuthFactor, token: input.token })
      return
    }
    if (!input.token && account.emailConfirmedAt !== null) {
      throw invalidRequest('confirmation token required', 'TokenRequired')
    }
    if (input.token) assertMailedCode(pds, account.did, 'update_email', input.token)
    changeEmail(pds, account, input.email, emailTaken())
  },
})
