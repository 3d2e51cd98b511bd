import { expect, test, vi } from 'vitest'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { refusal } from '@/test/fault-server.ts'
import { failureOf, hour, minute, signedIn } from '@/test/signed-in.ts'

test('row 29: writes are repeated after a refused token, and never after a lost answer', async () => {
  const { clock, server, tab, id } = await signedIn()
  const password = { name: 'phone', password: 'abcd', createdAt: '2026-01-15T12:00:00Z' }
  server.answer('createAppPassword', () => Response.json(password))
  await clock.advance(minute)
  server.fail('createAppPassword', () => refusal('ExpiredToken'))
  const create = () => tab.sessions.client(id).call(createAppPassword, { input: { name: 'phone' } })
  await create()
  expect(server.count('createAppPassword')).toBe(2)
  server.fail('createAppPassword', 'dropResponse')
  expect(await failureOf(create())).toMatchObject({ kind: 'noAnswer' })
  expect(server.count('createAppPassword')).toBe(3)
})

test('a visible tab renews at nine tenths of the life of a token, a hidden one does not', async () => {
  const { clock, server, browser } = await signedIn()
  const tab = await browser.openTab()
  await clock.advance(107 * minute)
  expect(server.count('refreshSession')).toBe(0)
  tab.visible = false
  await clock.advance(5 * minute)
  expect(server.count('refreshSession')).toBe(0)
  tab.visible = true
  await clock.advance(minute)
  expect(server.count('refreshSession')).toBe(1)
})

test('what cannot be stored is kept, said, and stored later', async () => {
  const { clock, server, browser, id } = await signedIn()
  const tab = await browser.openTab()
  await clock.advance(3 * hour - 10 * minute)
  const swap = vi
    .spyOn(browser.store, 'swap')
    .mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  tab.visible = false
  await clock.advance(hour)
  tab.visible = true
  await tab.sessions.client(id).call(listAppPasswords)
  expect(tab.sessions.snapshot()).toMatchObject({ storage: 'memory', storageReason: 'full' })
  const before = server.count('refreshSession')
  await tab.wake()
  await tab.sessions.client(id).call(listAppPasswords)
  expect(server.count('refreshSession')).toBe(before)
  swap.mockRestore()
  await clock.advance(minute)
  expect(tab.sessions.snapshot()).toMatchObject({ storage: 'persistent' })
  expect(await browser.store.read(id)).toMatchObject({ gen: server.count('refreshSession') + 1 })
})

test('signing in again outranks what could not be stored', async () => {
  const { clock, server, browser, tab, id, list, signIn } = await signedIn()
  await clock.advance(3 * hour)
  const swap = vi.spyOn(browser.store, 'swap')
  swap.mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  await list()
  swap.mockRestore()
  await signIn(tab)
  await list()
  const stored = await browser.store.read(id)
  expect(stored).toMatchObject({ gen: 3 })
  expect(stored?.kind === 'live' && `Bearer ${stored.accessJwt}`).toBe(
    server.calls.findLast(({ name }) => name === 'listAppPasswords')?.authorization,
  )
})
