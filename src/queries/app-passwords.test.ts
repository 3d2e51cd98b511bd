import { expect, test } from 'vitest'
import { mockAccess } from '@/test/mock-access.ts'
import { appPasswordsQuery, readAppPasswordsAnew } from './app-passwords.ts'
import { createQueryClient } from './create-query-client.ts'

test('newest first, in whatever order and zone the server says when', async () => {
  const { access, network } = await mockAccess()
  const passwords = [
    { name: 'old', createdAt: '2024-01-01T00:00:00Z' },
    { name: 'new', createdAt: '2025-01-01T01:00:00+02:00' },
    { name: 'newest', createdAt: '2025-01-01T00:00:00Z' },
  ]
  network.meddle = () => Response.json({ passwords })
  const list = await readAppPasswordsAnew(access, createQueryClient())
  expect(list.map(({ name }) => name)).toEqual(['newest', 'new', 'old'])
})

test('is not asked where it could not be told', async () => {
  const { access } = await mockAccess()
  const { client, account } = access
  expect(appPasswordsQuery(access).enabled).toBe(true)
  for (const change of [
    { scope: 'takendown' },
    { state: { name: 'expired', reason: 'refused' } },
  ] as const) {
    expect(appPasswordsQuery({ client, account: { ...account, ...change } }).enabled).toBe(false)
  }
})
