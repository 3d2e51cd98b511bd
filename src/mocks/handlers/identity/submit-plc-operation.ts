import { submitPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/submit-plc-operation.gen.ts'
import { operationFault, recommendedData, submitOperation } from '../../accounts/did-document.ts'
import { session } from '../../auth/access.ts'
import { internalError, invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'
import { readPlcOperation } from '../../world/read-plc-operation.ts'

export const submitPlcOperationHandler = defineHandler(submitPlcOperation, {
  access: session,
  async answer({ pds, caller, input }) {
    const operation = readPlcOperation(input.operation)
    if (operation === undefined) throw invalidRequest('Invalid operation')
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw internalError()
    const fault = operationFault(operation, await recommendedData(pds, account))
    if (fault !== undefined) throw invalidRequest(fault)
    await submitOperation(pds, caller.did, operation)
  },
})
