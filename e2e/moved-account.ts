import { requestPlcOperationSignature } from '@/lexicon/generated/current/com/atproto/identity/request-plc-operation-signature.gen.ts'
import { signPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/sign-plc-operation.gen.ts'
import { readPlcOperation } from '@/mocks/world/read-plc-operation.ts'
import { expect, test as base } from './as-account.ts'
import type { TestAccount } from './servers/test-server.ts'

type Fixtures = {
  /** Makes the DID of an account name another server, as the last step of a move does. */
  repoint: (account: TestAccount, endpoint: string) => Promise<void>
}

export const test = base.extend<Fixtures>({
  repoint: async ({ server, mock, elsewhere }, use) => {
    await use(async (account, endpoint) => {
      const client = await elsewhere(account)
      await client.call(requestPlcOperationSignature)
      const token = await server.mailedCode(account.email, 'plc_operation')
      const services = { atproto_pds: { type: 'AtprotoPersonalDataServer', endpoint } }
      const { operation } = await client.call(signPlcOperation, { input: { token, services } })
      if (mock) {
        const signed = readPlcOperation(operation)
        if (signed) await mock.world.directory.submit(account.did, signed)
        return
      }
      // Past the PDS: submitPlcOperation takes none that names another server.
      const { ok } = await fetch(`${server.plcUrl}/${encodeURIComponent(account.did)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(operation),
      })
      expect(ok).toBe(true)
    })
  },
})

export { expect } from './as-account.ts'
