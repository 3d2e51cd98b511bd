import { expect, test } from 'vitest'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { call } from './contract/call.ts'
import { reach } from './contract/reach.ts'
import { send } from './contract/send.ts'
import { habits, servers } from './habits.ts'
import { createMockPds } from './mock-pds.ts'
import type { MockPdsOptions } from './options.ts'

const login = { identifier: 'alice.test', password: 'password' }

async function signedIn(options: MockPdsOptions) {
  const pds = createMockPds(options)
  const account = await pds.createAccount({ handle: 'alice.test', emailConfirmed: true })
  const server = reach(pds)
  return { pds, account, server, session: await call(server, createSession, { input: login }) }
}

test('signOutByAccessToken: it ends the session in all its tokens, a refresh token ends nothing', async () => {
  const { pds, server, session } = await signedIn(habits.signOutByAccessToken)
  const next = await call(server, refreshSession, { token: session.refreshJwt })
  const refused = { status: 400, json: { error: 'InvalidToken' } }
  expect(await send(server, deleteSession, { token: next.refreshJwt })).toMatchObject(refused)
  expect(pds.state.refreshTokens.size).toBe(2)
  await call(server, deleteSession, { token: next.accessJwt })
  expect(pds.state.refreshTokens.size).toBe(0)
  expect(await send(server, getSession, { token: next.accessJwt })).toMatchObject(refused)
})

test('signOutByAccessToken: it takes no token that has run out, nor one of a session that is over', async () => {
  const { pds, server, session } = await signedIn(servers.tranquil)
  await call(server, deleteSession, { token: session.accessJwt })
  expect(await send(server, deleteSession, { token: session.accessJwt })).toMatchObject({
    status: 400,
  })
  const { accessJwt: token } = await call(server, createSession, { input: login })
  pds.clock.advance({ hours: 2, seconds: 1 })
  expect(await send(server, deleteSession, { token })).toMatchObject({
    json: { error: 'ExpiredToken' },
  })
})

test.each([
  ['cocoon', 400, 'InvalidToken'],
  ['pegasus', 400, 'ExpiredToken'],
  ['tranquil', 401, 'AuthenticationFailed'],
  ['rsky', 400, 'ExpiredToken'],
] as const)('%s refuses a dead token with %i %s', async (name, status, error) => {
  const { pds, server, session } = await signedIn(servers[name])
  pds.state.refreshTokens.clear()
  const answer = await send(server, refreshSession, { token: session.refreshJwt })
  expect(answer).toMatchObject({ status, json: { error } })
  expect(answer.json).toHaveProperty(name === 'cocoon' ? 'error' : 'message')
})

test('wordlessErrors: a name and nothing else', async () => {
  const { server, session } = await signedIn(servers.cocoon)
  const { refreshJwt: token } = session
  expect(await send(server, getSession, { token })).toMatchObject({ status: 400 })
  expect((await send(server, getSession, { token })).json).toEqual({ error: 'InvalidToken' })
})

test('wrongLoginUnnamed: a wrong password is an invalid request', async () => {
  const { server } = await signedIn(habits.wrongLoginUnnamed)
  const input = { ...login, password: 'wrong' }
  expect(await send(server, createSession, { input })).toMatchObject({
    status: 400,
    json: { error: 'InvalidRequest' },
  })
})

test('leanSessions: sign-ups and renewals tell no DID document and no address, sign-ins do', async () => {
  const { server, session } = await signedIn({ ...habits.leanSessions, didDocInSessions: true })
  const address = { email: 'alice@example.com', emailConfirmed: true }
  expect(session).toMatchObject(address)
  const renewed = await call(server, refreshSession, { token: session.refreshJwt })
  expect(Object.keys(renewed).toSorted()).toEqual([
    'accessJwt',
    'active',
    'did',
    'handle',
    'refreshJwt',
  ])
  expect(await call(server, getSession, { token: renewed.accessJwt })).toMatchObject(address)
  const input = { handle: 'bob.test', email: 'bob@example.com', password: 'password' }
  expect(await call(server, createAccount, { input })).not.toHaveProperty('didDoc')
})

test('mailedSignInCodes: sessions tell whether a sign-in wants one, and updateEmail switches it', async () => {
  const { pds, server, session, account } = await signedIn(habits.mailedSignInCodes)
  expect(session).toMatchObject({ emailAuthFactor: false })
  expect(session).not.toHaveProperty('didDoc')
  const input = { email: 'alice@example.com', emailAuthFactor: true }
  await call(server, updateEmail, { token: session.accessJwt, input })
  expect(account.emailConfirmedAt).not.toBeNull()
  expect(await send(server, createSession, { input: login })).toMatchObject({
    json: { error: 'AuthFactorTokenRequired' },
  })
  expect(pds.outbox.at(-1)).toMatchObject({ purpose: 'sign_in' })
})

test('anyHeaderAllowed: a preflight names no header', async () => {
  const pds = createMockPds(habits.anyHeaderAllowed)
  const headers = { 'access-control-request-headers': 'authorization' }
  const request = new Request(`${pds.origin}/xrpc/x`, { method: 'OPTIONS', headers })
  const answer = await pds.fetch(request)
  expect(answer.headers.get('access-control-allow-headers')).toBe('*')
})

test('hiddenRateLimits: headers that no browser may read, and no Retry-After', async () => {
  const { server, session } = await signedIn(habits.hiddenRateLimits)
  const { accessJwt: token } = session
  for (let time = 0; time < 5; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await call(server, requestEmailConfirmation, { token })
  }
  const over = await send(server, requestEmailConfirmation, { token })
  expect(over).toMatchObject({ status: 429, json: { error: 'RateLimitExceeded' } })
  expect(over.headers.has('ratelimit-reset')).toBe(true)
  expect(over.headers.has('access-control-expose-headers')).toBe(false)
  expect(over.headers.has('retry-after')).toBe(false)
})

test('noAppPasswords: the methods are as unknown as any other', async () => {
  const { server, session } = await signedIn(habits.noAppPasswords)
  expect(await send(server, listAppPasswords, { token: session.accessJwt })).toMatchObject({
    json: { error: 'MethodNotImplemented' },
  })
})

test('pagesOfProxy: the server hears nothing of such a call', async () => {
  const { server, session } = await signedIn(habits.pagesOfProxy)
  const { refreshJwt: token } = session
  const first = await send(server, refreshSession, { token })
  expect(first).toMatchObject({ status: 502, json: undefined })
  expect(first.headers.get('content-type')).toBe('text/html')
  expect(first.headers.has('access-control-allow-origin')).toBe(false)
  const second = await send(server, refreshSession, { token })
  expect(second).toMatchObject({ status: 502, json: undefined })
  expect(second.headers.get('access-control-allow-origin')).toBe('*')
  await call(server, refreshSession, { token })
})
