import { requestPlcOperationSignature } from '@/lexicon/generated/current/com/atproto/identity/request-plc-operation-signature.gen.ts'
import { mailCode } from '../../accounts/mail.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const requestPlcOperationSignatureHandler = defineHandler(requestPlcOperationSignature, {
  access: session,
  answer({ pds, caller }) {
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw invalidRequest('account not found')
    mailCode(pds, account, 'plc_operation')
  },
})
