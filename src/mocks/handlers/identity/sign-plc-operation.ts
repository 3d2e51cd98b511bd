import { signPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/sign-plc-operation.gen.ts'
import { writeUpdate } from '../../accounts/did-document.ts'
import { assertMailedCode, forgetMailedCode } from '../../accounts/mail.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'
import { readPlcData } from '../../world/read-plc-operation.ts'

export const signPlcOperationHandler = defineHandler(signPlcOperation, {
  access: session,
  async answer({ pds, caller, input }) {
    const { token } = input
    if (!token) {
      throw invalidRequest('email confirmation token required to sign PLC operations')
    }
    assertMailedCode(pds, caller.did, 'plc_operation', token)
    forgetMailedCode(pds, caller.did, 'plc_operation')
    return { operation: await writeUpdate(pds, caller.did, readPlcData(input)) }
  },
})
