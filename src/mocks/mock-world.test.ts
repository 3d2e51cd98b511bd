import { expect, test } from 'vitest'
import { InvalidValue } from '@/lexicon/errors.ts'
import { getRecommendedDidCredentials } from '@/lexicon/generated/current/com/atproto/identity/get-recommended-did-credentials.gen.ts'
import { requestPlcOperationSignature } from '@/lexicon/generated/current/com/atproto/identity/request-plc-operation-signature.gen.ts'
import { resolveHandle } from '@/lexicon/generated/current/com/atproto/identity/resolve-handle.gen.ts'
import { signPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/sign-plc-operation.gen.ts'
import { submitPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/submit-plc-operation.gen.ts'
import { updateHandle } from '@/lexicon/generated/current/com/atproto/identity/update-handle.gen.ts'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { call } from './contract/call.ts'
import { reach } from './contract/reach.ts'
import { send } from './contract/send.ts'
import type { MockPds } from './mock-pds.ts'
import { createMockWorld } from './mock-world.ts'

const get = (url: string) => new Request(url)

async function signIn(pds: MockPds) {
  const input = { identifier: 'alice.test', password: 'password' }
  const { accessJwt } = await call(reach(pds), createSession, { input })
  return accessJwt
}

test('the world answers for its servers, its directory and its handles, and for nobody else', async () => {
  const world = createMockWorld()
  const pds = world.addPds()
  const { did, handle } = await pds.createAccount({ handle: 'alice.test' })
  expect((await world.fetch(get(`${pds.origin}/xrpc/_health`))).status).toBe(200)
  const document = await world.fetch(get(`${world.plcUrl}/${did}`))
  expect(await document.json()).toMatchObject({
    id: did,
    alsoKnownAs: [`at://${handle}`],
    service: [{ serviceEndpoint: pds.origin }],
  })
  expect(await (await world.fetch(get(`https://${handle}/.well-known/atproto-did`))).text()).toBe(
    did,
  )
  await expect(world.fetch(get('https://elsewhere.test/'))).rejects.toThrow(TypeError)
  expect((await world.fetch(get(`${world.plcUrl}/did:plc:nobody`))).status).toBe(404)
})

test("a handle on one's own domain must point back", async () => {
  const world = createMockWorld()
  const pds = world.addPds()
  const { did } = await pds.createAccount({ handle: 'alice.test' })
  const token = await signIn(pds)
  const change = { token, input: { handle: 'alice.com' } }
  expect(await send(reach(pds), updateHandle, change)).toMatchObject({
    json: { error: 'InvalidRequest', message: 'External handle did not resolve to DID' },
  })
  world.domains.set('alice.com', did)
  await call(reach(pds), updateHandle, change)
  expect(world.directory.document(did)?.alsoKnownAs).toEqual(['at://alice.com'])
  const params = { handle: 'alice.com' }
  expect(await call(reach(pds), resolveHandle, { params })).toEqual({ did })
  expect(await send(reach(pds), resolveHandle, { params: { handle: 'nobody.com' } })).toMatchObject(
    {
      json: { error: 'InvalidRequest', message: 'Unable to resolve handle' },
    },
  )
})

test('an account moves from one server to another', async () => {
  const world = createMockWorld()
  const [old, next] = [world.addPds(), world.addPds({ origin: 'https://next.test' })]
  const { did } = await old.createAccount({ handle: 'alice.test' })
  const oldToken = await signIn(old)
  const { token: proof } = await call(reach(old), getServiceAuth, {
    token: oldToken,
    params: { aud: next.did, lxm: createAccount.nsid },
  })
  const input = { did, handle: 'alice.test', email: 'alice@example.com', password: 'password' }
  const { accessJwt: token } = await call(reach(next), createAccount, { token: proof, input })
  expect(await call(reach(next), getSession, { token })).toMatchObject({ status: 'deactivated' })
  expect(await send(reach(next), activateAccount, { token })).toMatchObject({
    json: { message: 'Server rotation key not included in PLC DID data' },
  })
  const wanted = await call(reach(next), getRecommendedDidCredentials, { token })
  await call(reach(old), requestPlcOperationSignature, { token: oldToken })
  const code = old.outbox.at(-1)?.code
  const { operation } = await call(reach(old), signPlcOperation, {
    token: oldToken,
    input: { token: code, ...wanted },
  })
  await call(reach(next), submitPlcOperation, { token, input: { operation } })
  await call(reach(next), activateAccount, { token })
  expect(await call(reach(next), getSession, { token })).toMatchObject({ active: true })
})

test('an answer that does not fit its lexicon fails the test, not the caller', async () => {
  const pds = createMockWorld().addPds()
  const account = await pds.createAccount({ handle: 'alice.test' })
  const token = await signIn(pds)
  account.handle = 'no handle'
  await expect(send(reach(pds), getSession, { token })).rejects.toThrow(InvalidValue)
})
