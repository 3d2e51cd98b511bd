import { expect, test } from 'vitest'
import { refusal, toJwt } from '@/test/fault-server.ts'
import { hour, minute, signedIn } from '@/test/signed-in.ts'
import { endOwed } from './ending.ts'

test.each(['hang', 'dropRequest', 'dropResponse'] as const)(
  'row 46: what was renewed to be ended is ended later, when ending it failed (%s)',
  async (fault) => {
    const { clock, server, browser, tab, id } = await signedIn({ personality: 'no-grace' })
    await clock.advance(3 * hour)
    // This server ends a session by its access token, which has run out.
    const refused = ['InvalidToken', 'ExpiredToken'].map((name) => () => refusal(name))
    server.fail('deleteSession', ...refused, fault)
    const signOut = tab.sessions.signOut(id)
    await clock.advance(45_000)
    expect(await signOut).toMatchObject({ confirmed: false })
    expect(server.count('refreshSession')).toBe(1)
    await browser.openTab()
    await clock.advance(minute)
    expect(server.alive.size).toBe(0)
  },
)

test.each(['hang', 'dropResponse'] as const)(
  'row 46: what was renewed to be ended, and got lost, is not taken for ended (%s)',
  async (fault) => {
    const { clock, server, tab, id, signIn } = await signedIn({ personality: 'no-grace' })
    await clock.advance(3 * hour)
    server.fail('refreshSession', fault)
    const signOut = tab.sessions.signOut(id)
    await clock.advance(45_000)
    expect(await signOut).toMatchObject({ confirmed: false })
    await signIn(tab)
    // A call that hangs has not reached the server.
    expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: fault === 'hang' })
  },
)

test('row 46: a sign-out that a machine slept over for a day is not confirmed', async () => {
  const { clock, server, browser, tab, id, signIn } = await signedIn()
  server.fail('deleteSession', { delay: 9000 }, 'dropRequest')
  await signIn(tab)
  const signOut = tab.sessions.signOut(id)
  await clock.sleep(25 * hour)
  await clock.advance(45_000)
  expect(await signOut).toMatchObject({ confirmed: false })
  expect(await browser.store.read(id)).toMatchObject({ kind: 'buried' })
})

test('what has a server end sessions could not be loaded: it is told later', async () => {
  const { server, browser, id } = await signedIn()
  const tab = await browser.openTab({ loadEnding: () => Promise.reject(new Error('offline')) })
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: false })
  expect(tab.sessions.snapshot()).toMatchObject({ accounts: [], storage: 'persistent' })
  await browser.openTab()
  expect(server.alive.size).toBe(0)
})

test('row 45: an account that is held back may come back: its session is not taken for ended', async () => {
  const { clock, server, tab, id } = await signedIn({ personality: 'no-grace' })
  await clock.advance(3 * hour)
  server.settings.takenDown = true
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: false })
})

test('a replaced token that could not be ended is all that is left of a session that is gone', async () => {
  const { clock, server, browser, tab, id, list } = await signedIn()
  await clock.advance(115 * minute)
  await list()
  server.revokeAll()
  const gone = () => refusal('ExpiredToken')
  server.fail('deleteSession', gone, 'dropRequest', gone)
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: false })
  expect(await browser.store.read(id)).toMatchObject({ owed: [{ isPending: undefined }] })
})

test('storage that takes nothing keeps no server from being told, of any session', async () => {
  const { clock, server, browser, tab, id, signIn } = await signedIn()
  server.fail('deleteSession', ...Array.from({ length: 9 }, () => 'dropRequest' as const))
  await signIn(tab)
  await tab.sessions.signOut(id)
  expect(server.alive.size).toBe(2)
  server.heal()
  const store = { ...browser.store, swap: () => Promise.reject(new Error('full')) }
  const told = endOwed(id, { store, clock, lock: browser.lock, fetch: server.fetch })
  await expect(told).rejects.toThrow('full')
  expect(server.alive.size).toBe(0)
})

test('row 14: what a renewal brings for somebody else is used for nothing', async () => {
  const { clock, server, tab, id } = await signedIn({ personality: 'no-grace' })
  await clock.advance(3 * hour)
  const accessJwt = toJwt({ sub: 'did:plc:bob', scope: 'com.atproto.access' })
  const refreshJwt = toJwt({ sub: 'did:plc:bob', scope: 'com.atproto.refresh' })
  const answer = { did: 'did:plc:bob', handle: 'bob.test', accessJwt, refreshJwt }
  server.fail('refreshSession', () => Response.json(answer))
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: false })
  const sent = server.calls.map(({ authorization }) => authorization)
  expect(sent).not.toContain(`Bearer ${refreshJwt}`)
  expect(sent).not.toContain(`Bearer ${accessJwt}`)
})
