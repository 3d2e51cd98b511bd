import { createClient } from '@/client/client.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import type { TestServer } from './test-server.ts'

export type LiveSettings = {
  service: string
  identifier: string
  password: string
  plcUrl: string
  handleResolver: string
}

/** A server that belongs to somebody: its one account is borrowed and left as it was. */
export async function liveServer(settings: LiveSettings): Promise<TestServer> {
  const { service, identifier, password, plcUrl, handleResolver } = settings
  const handler = createServiceHandler({ service, fetch })
  const { availableUserDomains } = await createClient(handler).call(describeServer)
  const origins = new Set([service, plcUrl, handleResolver].map((url) => new URL(url).origin))
  const refuse = async (): Promise<never> => {
    throw new Error('Not on a live server: leave the tag @live out')
  }
  return {
    project: 'live',
    url: new URL(service).origin,
    plcUrl,
    handleResolver,
    handleDomain: availableUserDomains[0] ?? '',
    adminPassword: undefined,
    /** The borrowed account, whatever was asked for. */
    async createAccount() {
      const session = await createClient(handler).call(createSession, {
        input: { identifier, password },
      })
      const { did, handle, email = '', refreshJwt } = session
      await createClient(withAuthorization(handler, `Bearer ${refreshJwt}`)).call(deleteSession)
      return { did, handle, email, password }
    },
    mailedCode: refuse,
    expireAccessTokens: refuse,
    expireMailedCodes: refuse,
    isExpected: (origin) => origins.has(origin),
  }
}
