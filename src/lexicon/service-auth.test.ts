import { expect, test } from 'vitest'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { createAppPassword } from './generated/current/com/atproto/server/create-app-password.gen.ts'
import { createSession } from './generated/current/com/atproto/server/create-session.gen.ts'
import { currentNsids } from './generated/nsids.gen.ts'
import { mayNameInToken, needsPrivilege } from './service-auth.ts'

test('offers what the server, held to the real one, makes tokens for', async () => {
  const world = createMockWorld()
  const pds = world.addPds()
  await pds.createAccount({ handle: 'alice.test' })
  async function post(method: string, body: unknown, token?: string): Promise<unknown> {
    const request = new Request(`${pds.origin}/xrpc/com.atproto.server.${method}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
    return (await world.fetch(request)).json()
  }
  async function signIn(password: string) {
    const session = await post('createSession', { identifier: 'alice.test', password })
    return createSession.output.parse(session).accessJwt
  }
  const full = await signIn('password')
  const made = await post('createAppPassword', { name: 'x' }, full)
  const plain = await signIn(createAppPassword.output.parse(made).password)

  async function isGiven(lxm: string, token: string) {
    const query = new URLSearchParams({ aud: 'did:web:service.example', lxm })
    const url = `${pds.origin}/xrpc/com.atproto.server.getServiceAuth?${query}`
    const headers = { authorization: `Bearer ${token}` }
    return (await world.fetch(new Request(url, { headers }))).ok
  }
  const nsids = [...currentNsids.filter((nsid) => nsid.includes('.')), 'chat.bsky.convo.getLog']
  for (const [token, expected] of [
    [full, mayNameInToken],
    [plain, (nsid: string) => mayNameInToken(nsid) && !needsPrivilege(nsid)],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- two accounts of one person
    const given = await Promise.all(nsids.map((nsid) => isGiven(nsid, token)))
    expect(nsids.filter((_, index) => given[index])).toEqual(nsids.filter(expected))
  }
})
