import { expect, test } from 'vitest'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer, refusal } from '@/test/fault-server.ts'
import { signedIn } from '@/test/signed-in.ts'

const minute = 60_000

async function setUp({ scope = 'com.atproto.access' } = {}) {
  const clock = createFakeClock()
  const server = createFaultServer({ clock })
  server.settings.accessScope = scope
  const tab = await createFakeBrowser({ clock, fetch: server.fetch }).openTab({ running: false })
  const { sessions } = tab
  const given = { identifier: 'alice.test', password: 'correct horse' }
  const account = await sessions.signIn({ service: server.origin, ...given })
  const client = sessions.client(account.id)
  const state = () => sessions.snapshot().accounts[0]?.state
  return { clock, server, sessions, account, client, state }
}

test('row 24: a wrong password at deletion is sent once, without a token, and renews nothing', async () => {
  const { clock, server, client, state } = await setUp()
  await clock.advance(minute)
  server.answer('deleteAccount', () =>
    refusal('AuthenticationRequired', 401, 'Invalid did or password'),
  )
  const input = { did: server.did, password: 'wrong', token: 'AAAAA-BBBBB' }
  await expect(client.call(deleteAccount, { input })).rejects.toMatchObject({
    kind: 'refusal',
    status: 401,
    error: 'AuthenticationRequired',
  })
  const sent = server.calls.filter(({ name }) => name === 'deleteAccount')
  expect(sent).toEqual([expect.objectContaining({ authorization: undefined })])
  expect(server.count('refreshSession')).toBe(0)
  expect(state()).toEqual({ name: 'active' })
})

test.each(['ExpiredToken', 'InvalidToken'])(
  'row 25: a mailed code refused as %s is sent once and leaves the session alone',
  async (name) => {
    const { clock, server, client, state } = await setUp()
    await clock.advance(minute)
    server.answer('updateEmail', () => refusal(name, 400, 'Token is expired'))
    const input = { email: 'new@alice.test', token: 'AAAAA-BBBBB' }
    await expect(client.call(updateEmail, { input })).rejects.toMatchObject({ error: name })
    expect(server.count('updateEmail')).toBe(1)
    expect(server.count('refreshSession')).toBe(0)
    expect(state()).toEqual({ name: 'active' })
  },
)

test('row 25: the token is renewed before a code is sent that it might not outlive', async () => {
  const { clock, server, client } = await setUp()
  server.answer('updateEmail', () => new Response(null))
  const input = { email: 'new@alice.test', token: 'AAAAA-BBBBB' }
  await clock.advance(119 * minute + 30_000)
  server.fail('refreshSession', 'dropRequest')
  await expect(client.call(updateEmail, { input })).rejects.toMatchObject({ kind: 'noAnswer' })
  expect(server.count('updateEmail')).toBe(0)
  await clock.advance(2000)
  await client.call(updateEmail, { input })
  expect(server.calls.map(({ name }) => name).slice(-2)).toEqual(['refreshSession', 'updateEmail'])
})

test.each([
  ['by its scope', 'com.atproto.appPass', 'Whatever it says'],
  ['by what the server says', 'some.other.scope', 'Bad token scope'],
])('row 26: an app password where it may not go is told %s', async (_, scope, message) => {
  const { clock, server, client, state } = await setUp({ scope })
  await clock.advance(minute)
  server.answer('createAppPassword', () => refusal('InvalidToken', 400, message))
  await expect(client.call(createAppPassword, { input: { name: 'x' } })).rejects.toMatchObject({
    error: 'InvalidToken',
  })
  expect(server.count('createAppPassword')).toBe(1)
  expect(server.count('refreshSession')).toBe(0)
  expect(state()).toEqual({ name: 'active' })
})

test('what getSession says of the account is shown', async () => {
  const { server, client, sessions } = await setUp()
  const said = { did: server.did, handle: 'alice.new', email: 'a@new.test', emailConfirmed: true }
  server.answer('getSession', () =>
    Response.json({ ...said, active: false, status: 'deactivated' }),
  )
  await client.call(getSession)
  expect(sessions.snapshot().accounts[0]).toMatchObject({
    handle: 'alice.new',
    email: 'a@new.test',
    emailConfirmed: true,
    state: { name: 'blocked', reason: 'deactivated' },
  })
})

test.each([
  ['AccountTakedown', 401, 'takendown'],
  ['AccountNotFound', 403, 'gone'],
  ['AccountDeactivated', 401, 'deactivated'],
] as const)(
  'row 22: %s at any call blocks the account and keeps its tokens',
  async (name, status, reason) => {
    const { clock, server, client, state } = await setUp()
    await clock.advance(minute)
    server.answer('listAppPasswords', () => refusal(name, status))
    await expect(client.call(listAppPasswords)).rejects.toMatchObject({ error: name })
    expect(state()).toEqual({ name: 'blocked', reason })
    expect(server.count('refreshSession')).toBe(0)
    server.answer('listAppPasswords', () => Response.json({ passwords: [] }))
    await client.call(listAppPasswords)
  },
)

test('row 22: a takedown at renewal blocks the account; what it may do goes on', async () => {
  const { clock, server, client, state } = await setUp()
  await clock.advance(118 * minute)
  server.settings.takenDown = true
  await client.call(listAppPasswords)
  expect(state()).toEqual({ name: 'blocked', reason: 'takendown' })
})

test('row 23: a server that hosts the account no more: said so, tokens kept, no other server asked', async () => {
  const { clock, server, client, sessions, account, state } = await setUp()
  await clock.advance(118 * minute)
  const gone = () => refusal('InvalidRequest', 400, 'Could not find user info for account')
  server.fail('refreshSession', gone)
  await client.call(listAppPasswords)
  expect(state()).toEqual({ name: 'blocked', reason: 'gone' })
  expect(sessions.snapshot().accounts[0]).toMatchObject({ id: account.id, service: server.origin })
  await clock.advance(minute)
  await client.call(listAppPasswords)
  expect(state()).toEqual({ name: 'active' })
})

test('row 27: a form that was open while its token ran out is sent, after one renewal', async () => {
  const { clock, server, client } = await setUp()
  const made = { name: 'phone', password: 'abcd', createdAt: '2026-01-15T12:00:00Z' }
  server.answer('createAppPassword', () => Response.json(made))
  await clock.advance(180 * minute)
  await client.call(createAppPassword, { input: { name: 'phone' } })
  expect(server.calls.map(({ name }) => name).slice(1)).toEqual([
    'refreshSession',
    'createAppPassword',
  ])
  await clock.advance(minute)
  server.fail('createAppPassword', () => refusal('ExpiredToken'))
  await client.call(createAppPassword, { input: { name: 'phone' } })
  const bodies = server.calls.filter(({ name }) => name === 'createAppPassword')
  expect(bodies.map(({ body }) => body)).toEqual(Array(3).fill('{"name":"phone"}'))
  expect(server.count('refreshSession')).toBe(2)
})

test('rows 32 and 41: a call that is given up while it waits for a renewal ends at once, the renewal goes on', async () => {
  const { clock, server, client, state } = await setUp()
  await clock.advance(180 * minute)
  server.fail('refreshSession', 'hang')
  const controller = new AbortController()
  const call = client.call(listAppPasswords, { signal: controller.signal })
  await settle()
  expect(state()).toEqual({ name: 'refreshing' })
  controller.abort()
  await expect(call).rejects.toMatchObject({ kind: 'noAnswer', cause: 'aborted' })
  expect(state()).toEqual({ name: 'refreshing' })
  await clock.advance(30_000)
  expect(state()).toMatchObject({ name: 'degraded', cause: 'timeout' })
})

test('row 54: a token goes to no other origin than the one signed in at', async () => {
  const { clock, server, client, sessions, account } = await setUp()
  const didDoc = {
    service: [{ id: '#atproto_pds', type: 'x', serviceEndpoint: 'https://elsewhere.example' }],
  }
  server.answer('getSession', () =>
    Response.json({ did: server.did, handle: 'alice.test', didDoc }),
  )
  await client.call(getSession)
  expect(sessions.snapshot().accounts[0]?.movedTo).toBe('https://elsewhere.example')
  await client.call(listAppPasswords)
  expect(server.count('listAppPasswords')).toBe(1)
  await clock.advance(180 * minute)
  await client.call(listAppPasswords)
  expect(server.count('refreshSession')).toBe(1)
  expect(account.service).toBe(server.origin)
})

async function untilRenewed({ clock, server }: Awaited<ReturnType<typeof signedIn>>) {
  while (server.count('refreshSession') === 0) {
    // oxlint-disable-next-line no-await-in-loop -- until the tab renews by itself
    await clock.advance(1000)
  }
}

test.each([
  ['the same tab', 0],
  ['another tab', 1],
])('row 25: a code is not sent with a token that %s is replacing', async (_, index) => {
  const browsing = await signedIn({ personality: 'no-grace' })
  const { clock, server, browser, id } = browsing
  const tabs = [await browser.openTab(), await browser.openTab({ running: false })]
  server.fail('refreshSession', { delay: 5000 })
  server.answer('updateEmail', () => new Response(null))
  await untilRenewed(browsing)
  const input = { email: 'new@alice.test', token: 'AAAAA-BBBBB' }
  const call = tabs[index]?.sessions.client(id).call(updateEmail, { input })
  await clock.advance(5000)
  await call
  expect(server.count('updateEmail')).toBe(1)
  expect(server.count('refreshSession')).toBe(1)
})

test('row 25: a code is not blamed for a token that a lost renewal has ended', async () => {
  const browsing = await signedIn({ personality: 'no-grace' })
  const { server, browser, id } = browsing
  const tab = await browser.openTab()
  server.fail('refreshSession', 'dropResponse')
  await untilRenewed(browsing)
  const input = { email: 'new@alice.test', token: 'AAAAA-BBBBB' }
  const call = tab.sessions.client(id).call(updateEmail, { input })
  await expect(call).rejects.toMatchObject({ kind: 'notSignedIn', reason: 'unconfirmed' })
  expect(server.count('updateEmail')).toBe(1)
})
