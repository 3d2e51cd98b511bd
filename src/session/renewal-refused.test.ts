import { expect, test } from 'vitest'
import { refusal } from '@/test/fault-server.ts'
import { failureOf, hour, minute, signedIn } from '@/test/signed-in.ts'

test.each([
  ['ExpiredToken', () => refusal('ExpiredToken')],
  ['InvalidToken', () => refusal('InvalidToken')],
  ['AuthenticationFailed', () => refusal('AuthenticationFailed', 401)],
])('row 15: %s is believed the second time, three seconds later', async (_, answer) => {
  const { clock, server, list, state } = await signedIn()
  await clock.advance(3 * hour)
  server.fail('refreshSession', answer, answer)
  expect(await failureOf(list())).toMatchObject({ reason: 'unconfirmed' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'refused' })
  await clock.advance(2900)
  expect(server.count('refreshSession')).toBe(1)
  await clock.advance(100)
  expect(server.count('refreshSession')).toBe(2)
  expect(state()).toEqual({ name: 'expired', reason: 'refused' })
  expect(await failureOf(list())).toMatchObject({ reason: 'expired' })
  await clock.advance(hour)
  expect(server.count('refreshSession')).toBe(2)
})

test('row 15: one refusal that does not come again is nothing', async () => {
  const { clock, server, list, state } = await signedIn()
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => refusal('ExpiredToken'))
  await failureOf(list())
  await clock.advance(3000)
  expect(state()).toEqual({ name: 'active' })
  await list()
})

test('row 15: with a newer token in the store, the refusal of the older one is nothing', async () => {
  const { clock, server, browser, tab, list, state } = await signedIn({ personality: 'no-grace' })
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => refusal('InvalidToken'))
  await failureOf(list(tab))
  const other = await browser.openTab({ running: false })
  await list(other)
  await clock.advance(3000)
  expect(state(tab)).toEqual({ name: 'active' })
  expect(server.count('refreshSession')).toBe(2)
})

test('row 16: a session refused early works on while its access token lives', async () => {
  const { clock, server, list, state } = await signedIn()
  await clock.advance(115 * minute)
  server.revokeAll()
  await list()
  await clock.advance(3000)
  expect(state()).toMatchObject({ name: 'degraded', cause: 'refused' })
  await list()
  await clock.advance(5 * minute)
  expect(await failureOf(list())).toMatchObject({ reason: 'expired' })
  expect(state()).toEqual({ name: 'expired', reason: 'refused' })
})

test('row 16: refused while a call waits that had its access token refused, it is over at once', async () => {
  const { clock, server, list, state } = await signedIn()
  await clock.advance(hour)
  server.revokeAll()
  server.settings.refusesAccess = true
  expect(await failureOf(list())).toMatchObject({ reason: 'unconfirmed' })
  server.fail('refreshSession', { delay: 300 })
  await clock.advance(3000)
  const failure = failureOf(list())
  await clock.advance(300)
  expect(await failure).toMatchObject({ reason: 'expired' })
  expect(state()).toEqual({ name: 'expired', reason: 'refused' })
})

test('row 17: too many requests: the next renewal waits as long as the server says', async () => {
  const { clock, server, browser, id, list, state } = await signedIn()
  const tab = await browser.openTab()
  tab.visible = false
  await clock.advance(3 * hour)
  tab.visible = true
  const limited = () =>
    Response.json({ error: 'RateLimitExceeded' }, { status: 429, headers: { 'retry-after': '90' } })
  server.fail('refreshSession', limited)
  expect(await failureOf(list(tab))).toMatchObject({ status: 429 })
  const nextTryAt = clock.now() + 90_000
  expect(state(tab)).toEqual({ name: 'degraded', cause: 'limited', nextTryAt })
  await clock.advance(29_000)
  await tab.wake()
  tab.sessions.tryNow(id)
  await failureOf(list(tab))
  expect(server.count('refreshSession')).toBe(1)
  await clock.advance(61_000)
  await list(tab)
  expect(server.count('refreshSession')).toBe(2)
})

test('row 18: new tokens that are refused as well end in one plain error', async () => {
  const { clock, server, list, state } = await signedIn()
  await clock.advance(minute)
  server.settings.refusesAccess = true
  expect(await failureOf(list())).toMatchObject({ kind: 'refusal', error: 'InvalidToken' })
  expect(server.count('listAppPasswords')).toBe(2)
  expect(server.count('refreshSession')).toBe(1)
  await failureOf(list())
  expect(server.count('refreshSession')).toBe(1)
  expect(state()).toEqual({ name: 'active' })
})

test('row 20: a refused token is told by its name alone', async () => {
  const { clock, server, list } = await signedIn()
  await clock.advance(minute)
  server.fail('listAppPasswords', () => {
    const text = JSON.stringify({ error: 'ExpiredToken', message: 'x'.repeat(12_000) })
    return new Response(new Blob([text]).stream(), { status: 400 })
  })
  await list()
  expect(server.count('refreshSession')).toBe(1)
})
