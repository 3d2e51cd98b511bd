import { expect, test, vi } from 'vitest'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer } from '@/test/fault-server.ts'
import { holdAnswers } from '@/test/held-answers.ts'

const hour = 3_600_000
const credentials = { identifier: 'Alice.test', password: 'correct horse' }

async function setUp() {
  const clock = createFakeClock()
  const server = createFaultServer({ clock })
  const bob = createFaultServer({ clock, origin: 'https://other.test', did: 'did:plc:bob' })
  const browser = createFakeBrowser({
    clock,
    fetch: (input, init) =>
      (new Request(input).url.startsWith(bob.origin) ? bob : server).fetch(input, init),
  })
  const tab = await browser.openTab()
  const { sessions } = tab
  const { id } = await sessions.signIn({ service: server.origin, ...credentials })
  return { clock, server, bob, browser, tab, sessions, id }
}

test('nothing is left of it: no record, no tombstone, no debt, no hint; the server is asked nothing', async () => {
  const { clock, server, browser, sessions, id } = await setUp()
  await clock.advance(115 * 60_000)
  await sessions.client(id).call(listAppPasswords)
  expect(sessions.hasSentPasswordTo(server.origin, 'alice.test')).toBe(true)
  await sessions.erase(id)
  await clock.advance(hour)
  expect(sessions.snapshot().accounts).toEqual([])
  expect(sessions.snapshot().currentId).toBeUndefined()
  expect(await browser.store.list()).toEqual([])
  for (const name of ['alice.test', 'did:plc:alice']) {
    expect(sessions.hasSentPasswordTo(server.origin, name)).toBe(false)
  }
  expect(server.count('deleteSession')).toBe(0)
})

test('what a sign-out still owes the server goes with it', async () => {
  const { clock, server, browser, tab, sessions, id } = await setUp()
  server.fail('deleteSession', 'dropRequest')
  await sessions.signOut(id)
  expect(await browser.store.read(id)).toMatchObject({ kind: 'buried', owed: [{}] })
  await sessions.erase(id)
  await clock.advance(hour)
  await tab.wake()
  expect(await browser.store.list()).toEqual([])
  expect(server.count('deleteSession')).toBe(1)
})

test('other accounts stay, and the one used before becomes the current one', async () => {
  const { bob, browser, sessions, id } = await setUp()
  const other = await sessions.signIn({ service: bob.origin, identifier: 'bob', password: 'x' })
  sessions.select(id)
  await settle()
  await sessions.erase(id)
  expect(sessions.snapshot()).toMatchObject({ accounts: [{ id: other.id }], currentId: other.id })
  expect((await browser.store.list()).map((record) => record.id)).toEqual([other.id])
  await sessions.client(other.id).call(listAppPasswords)
  expect(bob.alive.size).toBe(1)
})

test('other tabs follow at once, and put no other account in its place', async () => {
  const { bob, browser, sessions, id } = await setUp()
  await sessions.signIn({ service: bob.origin, identifier: 'bob', password: 'x' })
  const other = await browser.openTab()
  other.sessions.select(id)
  await settle()
  await sessions.erase(id)
  await settle()
  expect(other.sessions.snapshot().accounts.map(({ did }) => did)).toEqual(['did:plc:bob'])
  expect(other.sessions.snapshot().currentId).toBeUndefined()
  await expect(other.sessions.client(id).call(listAppPasswords)).rejects.toMatchObject({
    reason: 'signedOut',
  })
})

test('a session that another tab keeps to itself goes too', async () => {
  const { server, browser, sessions, id } = await setUp()
  const other = await browser.openTab()
  await other.sessions.signIn({ service: server.origin, ...credentials, persistent: false })
  await settle()
  expect(sessions.snapshot().accounts).toEqual([])
  await sessions.erase(id)
  await settle()
  expect(other.sessions.snapshot().accounts).toEqual([])
})

test('a renewal under way in another tab does not bring it back', async () => {
  const { clock, server, browser, tab, sessions, id } = await setUp()
  const { fetch, release } = holdAnswers(server.fetch)
  const slow = await browser.openTab({ running: false, fetch })
  tab.visible = false
  await clock.advance(119 * 60_000)
  const call = slow.sessions
    .client(id)
    .call(listAppPasswords)
    .catch(() => {})
  await settle()
  expect(server.count('refreshSession')).toBe(1)
  await sessions.erase(id)
  await release(3)
  await call
  expect(await browser.store.list()).toEqual([])
  expect(sessions.snapshot().accounts).toEqual([])
})

test('what was read just before does not bring it back, a new sign-in does', async () => {
  const { server, browser, tab, sessions, id } = await setUp()
  const other = await browser.openTab()
  const before = await browser.store.list()
  let give: ((records: typeof before) => void) | undefined
  vi.spyOn(browser.store, 'list').mockReturnValueOnce(
    new Promise((resolve) => {
      give = resolve
    }),
  )
  await tab.wake()
  await sessions.erase(id)
  give?.(before)
  await settle()
  expect(sessions.snapshot().accounts).toEqual([])
  await sessions.signIn({ service: server.origin, ...credentials })
  await settle()
  expect(sessions.snapshot().accounts).toHaveLength(1)
  expect(other.sessions.snapshot().accounts).toHaveLength(1)
})

test('storage that fails is said, and the tabs let go of the account all the same', async () => {
  const { browser, sessions, id } = await setUp()
  const other = await browser.openTab()
  vi.spyOn(browser.store, 'swap').mockRejectedValue(new DOMException('', 'UnknownError'))
  await expect(sessions.erase(id)).rejects.toThrow(DOMException)
  await settle()
  expect(sessions.snapshot()).toMatchObject({ accounts: [], storageReason: 'unavailable' })
  expect(other.sessions.snapshot().accounts).toEqual([])
})
