import { expect, test, vi } from 'vitest'
import { settle } from '@/test/fake-clock.ts'
import type { Personality } from '@/test/fault-server.ts'
import { failureOf, hour, minute, signedIn } from '@/test/signed-in.ts'

/** A session that its tab renewed while storage took nothing: its newest tokens are in that tab alone. */
async function renewedUnsaved(personality: Personality = 'grace') {
  const { clock, server, browser, id, list, signIn } = await signedIn({ personality })
  const tab = await browser.openTab()
  await clock.advance(hour)
  tab.visible = false
  await clock.advance(3 * hour)
  tab.visible = true
  const swap = vi.spyOn(browser.store, 'swap')
  swap.mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  await list(tab)
  const lose = async () => {
    tab.visible = false
    await clock.advance(3 * hour)
    tab.visible = true
    server.fail('refreshSession', 'dropResponse')
    await failureOf(list(tab))
  }
  return { clock, server, browser, tab, id, signIn, lose, makeRoom: () => swap.mockRestore() }
}

test.each([
  { what: 'that could not be stored either', hasRoom: false, persistent: true },
  { what: 'that was stored', hasRoom: true, persistent: true },
  { what: 'that ends with the tab', hasRoom: true, persistent: false },
])(
  'row 45: what could not be stored ends with the sign-out from a later session $what',
  async ({ hasRoom, persistent }) => {
    const { server, tab, id, signIn, makeRoom } = await renewedUnsaved()
    if (hasRoom) makeRoom()
    await signIn(tab, { persistent })
    expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: true })
    expect([...server.alive.keys()]).toEqual([])
  },
)

test('what could not be stored is stored later, although the tab has gone on to another session', async () => {
  const { clock, browser, tab, id, signIn, makeRoom } = await renewedUnsaved()
  await signIn(tab)
  makeRoom()
  await clock.advance(minute)
  expect(await browser.store.read(id)).toMatchObject({ kind: 'live', gen: 2 })
})

test.each([
  { what: 'that could be stored', hasRoom: true },
  { what: 'that could not', hasRoom: false },
])(
  'row 44: a sign-out in another tab, $what, ends what this tab could not store',
  async ({ hasRoom }) => {
    const { clock, server, browser, tab, id, makeRoom } = await renewedUnsaved()
    const other = await browser.openTab()
    if (hasRoom) makeRoom()
    await other.sessions.signOut(id)
    await clock.advance(minute)
    expect(tab.sessions.snapshot().accounts).toEqual([])
    expect([...server.alive.keys()]).toEqual([])
  },
)

test('row 45: a sign-out that nobody could be told of is not confirmed where another tab may know better', async () => {
  const { browser, id } = await renewedUnsaved('no-grace')
  const other = await browser.openTab()
  expect(await other.sessions.signOut(id)).toMatchObject({ confirmed: false })
})

test('row 45: a renewal that was lost while storage took nothing ends with the sign-out', async () => {
  const { server, tab, id, makeRoom, lose } = await renewedUnsaved()
  await lose()
  makeRoom()
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: true })
  expect([...server.alive.keys()]).toEqual([])
})

test('row 45: what could not be stored ends when another tab signs in anew', async () => {
  const { clock, server, browser, tab, id, signIn, makeRoom } = await renewedUnsaved()
  const other = await browser.openTab()
  makeRoom()
  await signIn(other)
  await settle()
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: true })
  await clock.advance(minute)
  expect([...server.alive.keys()]).toEqual([])
})

test('row 44: what could not be stored ends with a sign-out after one that was not heard', async () => {
  const { server, browser, tab, id, makeRoom } = await renewedUnsaved()
  const other = await browser.openTab()
  makeRoom()
  tab.close()
  await other.sessions.signOut(id)
  expect(await tab.sessions.signOut(id)).toMatchObject({ confirmed: true })
  expect([...server.alive.keys()]).toEqual([])
})

test('row 46: what could not be stored is ended later, also when its tab is closed by then', async () => {
  const { server, browser, tab, id, makeRoom } = await renewedUnsaved()
  const other = await browser.openTab()
  makeRoom()
  server.fail('deleteSession', 'dropRequest', 'dropRequest', 'dropRequest', 'dropRequest')
  await other.sessions.signOut(id)
  await settle()
  tab.close()
  other.close()
  server.heal()
  await browser.openTab()
  expect([...server.alive.keys()]).toEqual([])
})

test('row 44: a sign-out that storage does not take leaves what another tab has for itself', async () => {
  const { browser, tab, id, signIn } = await renewedUnsaved()
  const other = await browser.openTab()
  await signIn(other)
  await tab.sessions.signOut(id)
  await settle()
  expect(other.sessions.snapshot().accounts).toMatchObject([{ id, persistent: false }])
})
