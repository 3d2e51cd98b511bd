import { expect, test, vi } from 'vitest'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer, refusal, toJwt } from '@/test/fault-server.ts'

const given = { identifier: 'alice.test', password: 'correct horse' }

async function setUp() {
  const clock = createFakeClock()
  const server = createFaultServer({ clock })
  const browser = createFakeBrowser({ clock, fetch: server.fetch })
  const tab = await browser.openTab()
  return { clock, server, browser, tab, sessions: tab.sessions, service: server.origin }
}

test('signing in gives the account, makes it current and tells who listens', async () => {
  const { clock, server, sessions, service } = await setUp()
  const listener = vi.fn<() => void>()
  sessions.subscribe(listener)
  const account = await sessions.signIn({ service, ...given })
  expect(account).toEqual({
    id: `${server.did} ${service}`,
    service,
    did: server.did,
    handle: 'alice.test',
    scope: 'full',
    state: { name: 'active' },
    issuedAt: clock.now(),
    expiresAt: clock.now() + 2 * 3_600_000,
    renewsAt: clock.now() + 1.8 * 3_600_000,
    renewableUntil: clock.now() + 90 * 86_400_000,
    persistent: true,
    lastUsedAt: clock.now(),
  })
  expect(sessions.snapshot()).toEqual({
    ready: true,
    accounts: [account],
    currentId: account.id,
    storage: 'persistent',
  })
  expect(listener).toHaveBeenCalled()
  expect(sessions.snapshot()).toBe(sessions.snapshot())
})

test('what the server refuses is the error of the call', async () => {
  const { server, sessions, service } = await setUp()
  server.fail('createSession', () => refusal('AuthFactorTokenRequired', 401, 'A code was sent'))
  await expect(sessions.signIn({ service, ...given })).rejects.toMatchObject({
    kind: 'refusal',
    error: 'AuthFactorTokenRequired',
  })
  expect(sessions.snapshot().accounts).toEqual([])
  const authFactorToken = 'AAAAA-BBBBB'
  await sessions.signIn({ service, ...given, authFactorToken })
  expect(server.calls.at(-1)).toMatchObject({
    name: 'createSession',
    body: JSON.stringify({ ...given, authFactorToken }),
    authorization: undefined,
  })
})

test.each(['http://pds.example', 'https://user@pds.example', 'https://pds.example/path', 'pds'])(
  'row 54: no password is sent to %s',
  async (service) => {
    const { server, sessions } = await setUp()
    await expect(sessions.signIn({ service, ...given })).rejects.toThrow(TypeError)
    expect(server.calls).toEqual([])
  },
)

test('a deactivated account is signed in, blocked, and may call', async () => {
  const { server, sessions, service } = await setUp()
  const tokens = { accessJwt: toJwt({ sub: server.did }), refreshJwt: toJwt({ sub: server.did }) }
  server.fail('createSession', () =>
    Response.json({
      ...tokens,
      did: server.did,
      handle: 'alice.test',
      active: false,
      status: 'deactivated',
    }),
  )
  const { id, state } = await sessions.signIn({ service, ...given })
  expect(state).toEqual({ name: 'blocked', reason: 'deactivated' })
  server.answer('listAppPasswords', () => Response.json({ passwords: [] }))
  await expect(sessions.client(id).call(listAppPasswords)).rejects.toMatchObject({ status: 401 })
  expect(server.count('listAppPasswords')).toBe(1)
})

test('a taken-down account works on until its token runs out, and is not renewed', async () => {
  const { clock, server, sessions, service } = await setUp()
  server.settings.accessScope = 'com.atproto.takendown'
  server.settings.takenDown = true
  const account = await sessions.signIn({ service, ...given, allowTakendown: true })
  expect(account.scope).toBe('takendown')
  await clock.advance(119 * 60_000)
  await sessions.client(account.id).call(listAppPasswords)
  await clock.advance(2 * 60_000)
  await expect(sessions.client(account.id).call(listAppPasswords)).rejects.toMatchObject({
    kind: 'notSignedIn',
    reason: 'expired',
  })
  expect(sessions.snapshot().accounts[0]?.state).toEqual({ name: 'expired', reason: 'limited' })
  expect(server.count('refreshSession')).toBe(0)
})

test('signing up signs in, with the e-mail address that was given', async () => {
  const { sessions, service } = await setUp()
  const input = { handle: 'alice.test', email: 'alice@mail.test', password: 'correct horse' }
  const account = await sessions.signUp({ service, ...input })
  expect(account).toMatchObject({ handle: 'alice.test', email: 'alice@mail.test' })
})

test('a reload finds the account, and the tab the account it looked at', async () => {
  const { browser, sessions, service } = await setUp()
  const { id } = await sessions.signIn({ service, ...given })
  const reloaded = await browser.openTab()
  expect(reloaded.sessions.snapshot()).toMatchObject({ accounts: [{ id }], currentId: id })
  await reloaded.sessions.client(id).call(listAppPasswords)
})

test('not staying signed in leaves nothing behind', async () => {
  const { browser, server, sessions, service } = await setUp()
  const account = await sessions.signIn({ service, ...given, persistent: false })
  expect(account.persistent).toBe(false)
  expect(await browser.store.list()).toEqual([])
  await sessions.client(account.id).call(listAppPasswords)
  const other = await browser.openTab()
  expect(other.sessions.snapshot().accounts).toEqual([])
  await sessions.signOut(account.id)
  expect(server.alive.size).toBe(0)
})

test('not staying signed in any longer ends the stored session', async () => {
  const { browser, server, sessions, service } = await setUp()
  const other = await browser.openTab()
  const { id } = await sessions.signIn({ service, ...given })
  await sessions.signIn({ service, ...given, persistent: false })
  await settle()
  expect(await browser.store.read(id)).toMatchObject({ kind: 'buried', owed: [] })
  expect([...server.alive.keys()]).toEqual(['s2.0'])
  expect(sessions.snapshot()).toMatchObject({ accounts: [{ id, persistent: false }] })
  expect(other.sessions.snapshot().accounts).toEqual([])
})

test('row 50: a store that takes nothing leaves the session in memory, and says so', async () => {
  const { browser, sessions, service } = await setUp()
  vi.spyOn(browser.store, 'swap').mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  const { id, persistent } = await sessions.signIn({ service, ...given })
  expect(persistent).toBe(false)
  expect(sessions.snapshot()).toMatchObject({ storage: 'memory', storageReason: 'full' })
  await sessions.client(id).call(listAppPasswords)
})

test('row 51: what the person erased is not written again', async () => {
  const { clock, browser, sessions, service } = await setUp()
  const { id } = await sessions.signIn({ service, ...given })
  await browser.store.swap(id, () => 'remove')
  await clock.advance(3 * 3_600_000)
  await sessions.client(id).call(listAppPasswords)
  expect(await browser.store.list()).toEqual([])
})

test('it is remembered where a password was sent to, without the name', async () => {
  const { sessions, service } = await setUp()
  expect(sessions.hasSentPasswordTo(service, 'alice.test')).toBe(false)
  await sessions.signIn({ service, ...given, identifier: 'Alice@mail.test' })
  expect(sessions.hasSentPasswordTo(service, 'alice@mail.test')).toBe(true)
  expect(sessions.hasSentPasswordTo(service, 'alice.test')).toBe(true)
  expect(sessions.hasSentPasswordTo('https://evil.example', 'alice.test')).toBe(false)
})

test('choosing an account is for this tab, and lasts', async () => {
  const clock = createFakeClock()
  const a = createFaultServer({ clock })
  const b = createFaultServer({ clock, origin: 'https://other.test', did: 'did:plc:bob' })
  const browser = createFakeBrowser({
    clock,
    fetch: (input, init) =>
      (new Request(input).url.startsWith(b.origin) ? b : a).fetch(input, init),
  })
  const { sessions } = await browser.openTab()
  const first = await sessions.signIn({ service: a.origin, ...given })
  await clock.advance(1000)
  const second = await sessions.signIn({ service: b.origin, ...given })
  expect(sessions.snapshot().accounts.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(sessions.snapshot().currentId).toBe(second.id)
  await clock.advance(1000)
  sessions.select(first.id)
  await settle()
  expect(sessions.snapshot().currentId).toBe(first.id)
  const other = await browser.openTab()
  expect(other.sessions.snapshot().currentId).toBe(first.id)
})
