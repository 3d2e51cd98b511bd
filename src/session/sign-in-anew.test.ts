import { expect, test } from 'vitest'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer, refusal, toJwt } from '@/test/fault-server.ts'

const password = 'eleven quiet otters'

async function setUp({ persistent = true } = {}) {
  const clock = createFakeClock()
  const server = createFaultServer({ clock })
  const browser = createFakeBrowser({ clock, fetch: server.fetch })
  const { sessions } = await browser.openTab()
  const service = server.origin
  const account = await sessions.signIn({
    service,
    identifier: 'alice.test',
    password: 'correct horse',
    persistent,
  })
  return { clock, server, browser, sessions, account }
}

test('row 49: the same account goes on with a new session, in every tab of the browser', async () => {
  const { clock, server, browser, sessions, account } = await setUp()
  const second = await browser.openTab()
  await clock.advance(60_000)
  const renewed = await sessions.signInAnew(account.id, password)
  expect(renewed).toMatchObject({ id: account.id, scope: 'full', issuedAt: clock.now() })
  expect(server.calls.findLast(({ name }) => name === 'createSession')).toMatchObject({
    body: JSON.stringify({ identifier: server.did, password }),
    authorization: undefined,
  })
  await settle()
  expect(second.sessions.snapshot().accounts).toEqual(sessions.snapshot().accounts)
  // The session before it is ended on the server.
  expect(server.calls.at(-1)?.name).toBe('deleteSession')
})

test('row 49: a session that the reset has ended already is taken up again', async () => {
  const { clock, server, sessions, account } = await setUp()
  server.fail('refreshSession', () => refusal('ExpiredToken'))
  server.fail('refreshSession', () => refusal('ExpiredToken'))
  await clock.advance(3 * 3_600_000)
  await clock.advance(60_000)
  expect(sessions.snapshot().accounts[0]?.state.name).toBe('expired')
  expect(await sessions.signInAnew(account.id, password)).toMatchObject({
    state: { name: 'active' },
  })
})

test('a session of this tab alone stays one', async () => {
  const { browser, sessions, account } = await setUp({ persistent: false })
  expect(await sessions.signInAnew(account.id, password)).toMatchObject({ persistent: false })
  expect((await browser.openTab()).sessions.snapshot().accounts).toEqual([])
})

test('what the server refuses leaves the session as it was', async () => {
  const { server, sessions, account } = await setUp()
  server.fail('createSession', () => refusal('AuthFactorTokenRequired', 401))
  await expect(sessions.signInAnew(account.id, password)).rejects.toMatchObject({
    error: 'AuthFactorTokenRequired',
  })
  expect(sessions.snapshot().accounts).toEqual([account])
})

test('the mailed code goes along where the server asked for one', async () => {
  const { server, sessions, account } = await setUp()
  await sessions.signInAnew(account.id, password, 'ABCDE-FGHIJ')
  expect(server.calls.findLast(({ name }) => name === 'createSession')).toMatchObject({
    body: JSON.stringify({ identifier: server.did, password, authFactorToken: 'ABCDE-FGHIJ' }),
  })
})

test('row 14: an answer for somebody else is thrown away', async () => {
  const { server, sessions, account } = await setUp()
  const did = 'did:plc:mallory'
  const jwt = toJwt({ sub: did })
  server.fail('createSession', () =>
    Response.json({ did, handle: 'mallory.test', accessJwt: jwt, refreshJwt: jwt }),
  )
  await expect(sessions.signInAnew(account.id, password)).rejects.toMatchObject({
    kind: 'invalidAnswer',
    path: '$.did',
  })
  expect(sessions.snapshot().accounts).toEqual([account])
})

test('signed out meanwhile, it stays signed out, and the new session ends on the server', async () => {
  const { clock, server, sessions, account } = await setUp()
  server.fail('createSession', { delay: 5000 })
  const renewal = sessions.signInAnew(account.id, password).catch((error: unknown) => error)
  await sessions.signOut(account.id)
  const ended = () => server.calls.filter(({ name }) => name === 'deleteSession').length
  const before = ended()
  await clock.advance(5000)
  expect(await renewal).toMatchObject({ reason: 'signedOut' })
  expect(sessions.snapshot().accounts).toEqual([])
  expect(ended()).toBe(before + 1)
})

test('it says when it will be renewed, and until when it can be', async () => {
  const { clock, account } = await setUp()
  expect(account).toMatchObject({
    expiresAt: clock.now() + 2 * 3_600_000,
    renewsAt: clock.now() + 1.8 * 3_600_000,
    renewableUntil: clock.now() + 90 * 86_400_000,
  })
})

test('row 47: signed out in another tab, unheard, an account is not signed in anew', async () => {
  const { clock, server, browser, sessions, account } = await setUp()
  const deaf = await browser.openTab({ running: false })
  server.fail('createSession', { delay: 5000 })
  const anew = deaf.sessions.signInAnew(account.id, password).catch((error: unknown) => error)
  await settle()
  await sessions.signOut(account.id)
  await clock.advance(5000)
  expect(await anew).toMatchObject({ kind: 'notSignedIn', reason: 'signedOut' })
  expect(await browser.store.read(account.id)).toMatchObject({ kind: 'buried' })
  expect(server.alive.size).toBe(0)
})
