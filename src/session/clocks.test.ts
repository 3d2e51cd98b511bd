import { expect, test } from 'vitest'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createFaultServer } from '@/test/fault-server.ts'
import { holdAnswers } from '@/test/held-answers.ts'
import { day, hour, minute, signedIn } from '@/test/signed-in.ts'

test.each([
  ['a day ahead', day],
  ['a day behind', -day],
])('row 19: a clock that jumps %s costs one renewal at most', async (_, jump) => {
  const { clock, server, list } = await signedIn()
  await clock.advance(10 * minute)
  clock.jump(jump)
  await list()
  const before = server.count('refreshSession')
  expect(before).toBeLessThanOrEqual(1)
  await list()
  await clock.advance(hour)
  await list()
  expect(server.count('refreshSession')).toBe(before)
  await clock.advance(hour)
  await list()
  expect(server.count('refreshSession')).toBe(before + 1)
})

test.each([
  ['a day ahead', day],
  ['a day behind', -day],
])('row 19: a clock that is %s all the time does not matter', async (_, jump) => {
  const clock = createFakeClock()
  clock.jump(jump)
  const server = createFaultServer({ clock })
  const browser = createFakeBrowser({ clock, fetch: server.fetch })
  const tab = await browser.openTab()
  const given = { service: server.origin, identifier: 'alice.test', password: 'correct horse' }
  const { id, expiresAt } = await tab.sessions.signIn(given)
  expect(expiresAt).toBe(clock.now() + 2 * hour)
  await tab.sessions.client(id).call(listAppPasswords)
  expect(server.count('refreshSession')).toBe(0)
  await clock.advance(2 * hour)
  await tab.sessions.client(id).call(listAppPasswords)
  expect(server.count('refreshSession')).toBe(1)
  expect(server.count('listAppPasswords')).toBe(2)
})

test('row 19: a clock set back after a reload does not make an old token young', async () => {
  const { clock, server, browser, list } = await signedIn()
  await clock.advance(115 * minute)
  const reloaded = await browser.openTab({ running: false })
  clock.jump(-day)
  await clock.advance(10 * minute)
  await list(reloaded)
  expect(server.calls.map(({ name }) => name).slice(1)).toEqual([
    'refreshSession',
    'listAppPasswords',
  ])
})

test('row 19: a machine that slept renews before it calls', async () => {
  const { clock, server, list } = await signedIn()
  await clock.sleep(8 * hour)
  await list()
  expect(server.calls.map(({ name }) => name).slice(1)).toEqual([
    'refreshSession',
    'listAppPasswords',
  ])
})

test('row 19: an issue time five minutes in the past costs one refused call at most', async () => {
  const { clock, server, list } = await signedIn({ backdated: 300 })
  await list()
  await clock.advance(119 * minute)
  await list()
  await clock.advance(minute)
  await list()
  expect(server.count('refreshSession')).toBe(1)
})

test('row 19: a clock set back before a reload does not, either', async () => {
  const { clock, server, browser, list } = await signedIn()
  await clock.advance(3 * hour)
  clock.jump(-day)
  await list(await browser.openTab({ running: false }))
  expect(server.count('refreshSession')).toBe(1)
})

test('row 19: nor does a machine that slept before it read the answer', async () => {
  const { clock, server, browser, list } = await signedIn()
  const { fetch, release } = holdAnswers(server.fetch)
  const tab = await browser.openTab({ running: false, fetch })
  await clock.advance(3 * hour)
  const call = list(tab)
  await settle()
  await clock.sleep(3 * hour)
  await release(4)
  await call
  expect(server.count('refreshSession')).toBe(2)
})
