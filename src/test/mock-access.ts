import { createClient } from '@/client/client.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { AccountAccess } from '@/queries/current-account.ts'

/** What becomes of a call on its way: undefined, or what `pass` gives, for no harm at all. */
export type Meddle = (
  method: string,
  pass: () => Promise<Response>,
  body: string,
) => Promise<Response> | Response | undefined

/** alice.test on a mock PDS, and a client of hers without a session behind it. */
export async function mockAccess() {
  const world = createMockWorld()
  const pds = world.addPds()
  const { did } = await pds.createAccount({ handle: 'alice.test' })
  const network: { meddle: Meddle | undefined } = { meddle: undefined }
  const asked: string[] = []

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const method = new URL(request.url).pathname.split('.').at(-1) ?? ''
    const body = await request.clone().text()
    asked.push(method)
    const pass = () => world.fetch(request)
    return (await network.meddle?.(method, pass, body)) ?? pass()
  }

  const handler = createServiceHandler({ service: pds.origin, fetch })
  const { accessJwt } = await createClient(handler).call(createSession, {
    input: { identifier: 'alice.test', password: 'password' },
  })
  asked.length = 0
  const access: AccountAccess = {
    client: createClient(withAuthorization(handler, `Bearer ${accessJwt}`)),
    account: {
      id: `${did} ${pds.origin}`,
      service: pds.origin,
      did,
      handle: 'alice.test',
      scope: 'full',
      state: { name: 'active' },
      issuedAt: 0,
      lastUsedAt: 0,
      persistent: false,
    },
  }
  return { pds, access, network, asked, fetch }
}

/** An answer that names an error. */
export function refuse(status: number, error: string): Response {
  return Response.json({ error, message: error }, { status })
}

/** The call arrives and is done; its answer gets lost. */
export async function loseAnswer(pass: () => Promise<Response>): Promise<never> {
  await pass()
  throw new TypeError('Failed to fetch')
}
