import { expect, test } from 'vitest'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { createAccount as createAccount2022 } from '@/lexicon/generated/generation-2022/com/atproto/account/create-account.gen.ts'
import { deleteAccount as deleteAccount2022 } from '@/lexicon/generated/generation-2022/com/atproto/account/delete-account.gen.ts'
import { getAccount as getAccount2022 } from '@/lexicon/generated/generation-2022/com/atproto/account/get-account.gen.ts'
import { createSession as createSession202303 } from '@/lexicon/generated/generation-2023-03/com/atproto/server/create-session.gen.ts'
import { describeServer as describeServer202303 } from '@/lexicon/generated/generation-2023-03/com/atproto/server/describe-server.gen.ts'
import { createAppPassword as createAppPassword202305 } from '@/lexicon/generated/generation-2023-05/com/atproto/server/create-app-password.gen.ts'
import { createSession as createSession202305 } from '@/lexicon/generated/generation-2023-05/com/atproto/server/create-session.gen.ts'
import { call } from '../contract/call.ts'
import { reach } from '../contract/reach.ts'
import { send } from '../contract/send.ts'
import { createMockPds } from '../mock-pds.ts'
import type { Generation } from '../options.ts'

const login = { identifier: 'alice.test', password: 'password' }

async function serverOf(generation: Generation) {
  const pds = createMockPds({ generation })
  await pds.createAccount({ handle: 'alice.test' })
  return { pds, server: reach(pds) }
}

test('2022: accounts come and go under their older names', async () => {
  const { pds, server } = await serverOf('2022-account')
  const input = { handle: 'bob.test', email: 'bob@example.com', password: 'password' }
  const account = await call(server, createAccount2022, { input })
  expect(Object.keys(account).toSorted()).toEqual(['accessJwt', 'did', 'handle', 'refreshJwt'])
  await call(server, getAccount2022, { token: account.accessJwt })
  await call(server, deleteAccount2022, { token: account.accessJwt })
  expect(pds.state.accounts.has(account.did)).toBe(false)
  expect(
    await send(server, createAccount2022, { input: { ...input, handle: 'x_y' } }),
  ).toMatchObject({
    status: 400,
    json: { error: 'InvalidHandle' },
  })
})

test('2023-03: sessions and the server tell little of themselves', async () => {
  const { server } = await serverOf('2023-03')
  const session = await call(server, createSession202303, { input: login })
  expect(Object.keys(session).toSorted()).toEqual(['accessJwt', 'did', 'handle', 'refreshJwt'])
  expect(await call(server, describeServer202303)).toEqual({
    inviteCodeRequired: false,
    availableUserDomains: ['.test'],
    links: {},
  })
  expect(await send(server, listAppPasswords, { token: session.accessJwt })).toMatchObject({
    status: 501,
    json: { error: 'MethodNotImplemented' },
  })
})

test('2023-05: app passwords without privileges, sessions with an address', async () => {
  const { server } = await serverOf('2023-05')
  const session = await call(server, createSession202305, { input: login })
  expect(session).toMatchObject({ email: 'alice@example.com' })
  expect(session).not.toHaveProperty('active')
  const { accessJwt: token } = session
  const made = await call(server, createAppPassword202305, { token, input: { name: 'phone' } })
  expect(made).not.toHaveProperty('privileged')
})

test.each([
  ['notImplemented', { status: 501, json: { error: 'MethodNotImplemented' } }],
  ['notFound', { status: 404, json: { error: 'XRPCNotSupported' } }],
  ['upstreamFailure', { status: 502, json: { error: 'UpstreamFailure' } }],
  [
    'noService',
    {
      status: 400,
      json: { message: 'No service configured for com.atproto.server.listAppPasswords' },
    },
  ],
  ['authMissing', { status: 401, json: { error: 'AuthMissing' } }],
] as const)('an unknown method is refused as the server is set up: %s', async (how, refusal) => {
  const server = reach(createMockPds({ generation: '2023-03', unknownMethods: how }))
  expect(await send(server, listAppPasswords)).toMatchObject(refusal)
})

test('with a token, what a server passes on is refused by whoever gets it', async () => {
  const server = reach(createMockPds({ generation: '2023-03', unknownMethods: 'authMissing' }))
  expect(await send(server, listAppPasswords, { token: 'any' })).toMatchObject({ status: 501 })
})
