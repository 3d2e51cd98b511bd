import { createClient } from '@/client/client.ts'
import {
  createAdminHandler,
  createServiceHandler,
  withAuthorization,
} from '@/client/fetch-handler.ts'
import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { expireMailedCodes } from '../../local-pds/age-state.ts'
import type { LocalPdsInfo } from '../../local-pds/local-pds-info.ts'
import { createTokenExpiry } from './expired-tokens.ts'
import { createInboxReader } from './inbox-reader.ts'
import { newName, type TestAccountSeed, type TestServer } from './test-server.ts'

/** A reference PDS on this machine, shared by all tests of a run. */
export function localServer(info: LocalPdsInfo, { strict }: { strict: boolean }): TestServer {
  const { adminPassword, pdsUrl: service } = info
  const handler = createServiceHandler({ service, fetch })
  const admin = createClient(createAdminHandler({ service, fetch, password: adminPassword }))
  const mailedCode = createInboxReader(info.inboxUrl)
  const origins = new Set([info.pdsUrl, info.plcUrl])

  async function addAccount(seed: TestAccountSeed = {}) {
    const name = newName()
    const {
      handle = `${name}.test`,
      email = `${name}@example.com`,
      password = 'correct-horse-battery',
    } = seed
    const { code: inviteCode } = strict
      ? await admin.call(createInviteCode, { input: { useCount: 1 } })
      : { code: undefined }
    const { did, accessJwt } = await createClient(handler).call(createAccount, {
      input: { handle, email, password, ...(inviteCode !== undefined && { inviteCode }) },
    })
    if (seed.emailConfirmed) {
      const client = createClient(withAuthorization(handler, `Bearer ${accessJwt}`))
      await client.call(requestEmailConfirmation)
      const token = await mailedCode(email, 'confirm_email')
      await client.call(confirmEmail, { input: { email, token } })
    }
    return { handle, email, password, did }
  }

  return {
    project: 'pds',
    url: info.pdsUrl,
    plcUrl: info.plcUrl,
    handleResolver: info.pdsUrl,
    handleDomain: '.test',
    adminPassword,
    older: info.older ?? false,
    createAccount: addAccount,
    mailedCode,
    expireAccessTokens: createTokenExpiry(info),
    async expireMailedCodes({ did }) {
      expireMailedCodes(info, did)
    },
    // What a test types as an address that nobody has ends in .test and is not found.
    isExpected: (origin) => origins.has(origin) || new URL(origin).hostname.endsWith('.test'),
  }
}
