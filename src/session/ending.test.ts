import { expect, test } from 'vitest'
import { refusal } from '@/test/fault-server.ts'
import { hour, minute, signedIn } from '@/test/signed-in.ts'

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
