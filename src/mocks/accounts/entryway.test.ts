import { expect, test } from 'vitest'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { requestEmailUpdate } from '@/lexicon/generated/current/com/atproto/server/request-email-update.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { checkHandleAvailability } from '@/lexicon/generated/current/com/atproto/temp/check-handle-availability.gen.ts'
import { readJwt } from '../auth/jwt.ts'
import { call } from '../contract/call.ts'
import { reach } from '../contract/reach.ts'
import { send } from '../contract/send.ts'
import { createMockPds } from '../mock-pds.ts'

const login = { identifier: 'alice.test', password: 'password' }

async function entryway(emailAuthFactor: boolean) {
  const pds = createMockPds({ entryway: true, origin: 'https://entry.test' })
  await pds.createAccount({ handle: 'alice.test', emailConfirmed: true, emailAuthFactor })
  return { pds, server: reach(pds), lastCode: () => pds.outbox.at(-1)?.code }
}

test('a session names the host in its DID document and in its access token', async () => {
  const { server } = await entryway(false)
  const session = await call(server, createSession, { input: login })
  expect(session).toMatchObject({
    emailAuthFactor: false,
    didDoc: { service: [{ id: '#atproto_pds', serviceEndpoint: 'https://host.entry.test' }] },
  })
  expect(readJwt(session.accessJwt)?.claims['aud']).toBe('did:web:host.entry.test')
  expect(readJwt(session.refreshJwt)?.claims['aud']).toBe('did:web:entry.test')
})

test('a second factor is asked for by mail', async () => {
  const { server, lastCode } = await entryway(true)
  expect(await send(server, createSession, { input: login })).toMatchObject({
    status: 401,
    json: {
      error: 'AuthFactorTokenRequired',
      message: 'A sign in code has been sent to your email address',
    },
  })
  const wrong = { ...login, authFactorToken: 'AAAAA-AAAAA' }
  expect(await send(server, createSession, { input: wrong })).toMatchObject({
    status: 400,
    json: { error: 'InvalidToken' },
  })
  const input = { ...login, authFactorToken: lastCode() }
  const { accessJwt: token } = await call(server, createSession, { input })
  const { password } = await call(server, createAppPassword, { token, input: { name: 'phone' } })
  // App passwords go without.
  await call(server, createSession, { input: { ...login, password } })
})

test('the second factor is switched on without a code and off with one', async () => {
  const { server, lastCode } = await entryway(false)
  const { accessJwt: token, email } = await call(server, createSession, { input: login })
  await call(server, updateEmail, { token, input: { email, emailAuthFactor: true } })
  const off = { email, emailAuthFactor: false }
  expect(await send(server, updateEmail, { token, input: off })).toMatchObject({
    json: { error: 'TokenRequired' },
  })
  await call(server, requestEmailUpdate, { token })
  await call(server, updateEmail, { token, input: { ...off, token: lastCode() } })
  expect(await call(server, createSession, { input: login })).toMatchObject({
    emailAuthFactor: false,
    emailConfirmed: true,
  })
})

test('the availability of a handle is told, with suggestions', async () => {
  const { server } = await entryway(false)
  const check = (handle: string) => call(server, checkHandleAvailability, { params: { handle } })
  expect((await check('bob.test')).result.$type).toMatch(/#resultAvailable$/u)
  expect(await check('alice.test')).toMatchObject({
    result: { suggestions: [{ handle: 'alice1.test' }, { handle: 'alice-2.test' }] },
  })
})
