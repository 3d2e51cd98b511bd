import { expect, test } from 'vitest'
import { type Meddle, loseAnswer, mockAccess, refuse } from '@/test/mock-access.ts'
import { createQueryClient } from './create-query-client.ts'
import { revokeAppPasswords } from './revoke-app-passwords.ts'

const names = Array.from({ length: 12 }, (_, index) => `app ${index}`)

async function setUp(meddle?: Meddle) {
  const { access, network, pds, asked } = await mockAccess()
  const { did } = access.account
  pds.state.appPasswords = names.map((name, index) => ({
    did,
    name,
    password: name,
    createdAt: new Date(index).toISOString(),
    privileged: false,
  }))
  network.meddle = meddle
  const left = () => pds.state.appPasswords.map(({ name }) => name)
  return { access, queries: createQueryClient(() => 0), left, asked }
}

const onRevoking =
  (of: string, act: (pass: () => Promise<Response>) => Promise<Response> | Response): Meddle =>
  (method, pass, body) =>
    method === 'revokeAppPassword' && body === JSON.stringify({ name: of }) ? act(pass) : undefined

test('revokes those and no others, and counts', async () => {
  const { access, queries, left } = await setUp()
  const counted: number[] = []
  const result = await revokeAppPasswords(access, queries, names.slice(2), {
    onProgress: (tried) => counted.push(tried),
    isStopped: () => false,
  })
  expect(result).toEqual({ revoked: names.slice(2), left: [] })
  expect(left()).toEqual(['app 0', 'app 1'])
  expect(counted).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('one that fails keeps no other', async () => {
  const { access, queries, left } = await setUp(
    onRevoking('app 3', () => refuse(500, 'InternalServerError')),
  )
  const result = await revokeAppPasswords(access, queries, names)
  expect(result.revoked).toHaveLength(11)
  expect(result.left).toMatchObject([
    { name: 'app 3', error: { name: 'NotDone', lost: { status: 500 } } },
  ])
  expect(left()).toEqual(['app 3'])
})

test('row 29: an answer that is lost is looked after', async () => {
  const { access, queries } = await setUp(onRevoking('app 11', loseAnswer))
  expect(await revokeAppPasswords(access, queries, names)).toEqual({ revoked: names, left: [] })
})

test.each([
  ['a limit', () => refuse(429, 'RateLimitExceeded')],
  ['silence', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s stops the rest, which is not tried', async (_what, act) => {
  const { access, queries, left, asked } = await setUp((method) =>
    method === 'revokeAppPassword' ? act() : undefined,
  )
  const result = await revokeAppPasswords(access, queries, names)
  expect(result.revoked).toEqual([])
  expect(result.left.filter(({ error }) => error === undefined).length).toBeGreaterThanOrEqual(8)
  expect(asked.filter((method) => method === 'revokeAppPassword').length).toBeLessThanOrEqual(4)
  expect(left()).toEqual(names)
})

test('stopped by hand, it says what is left', async () => {
  const { access, queries, left } = await setUp()
  let tried = 0
  const result = await revokeAppPasswords(access, queries, names, {
    onProgress: (count) => (tried = count),
    isStopped: () => tried >= 3,
  })
  expect(result.revoked.length).toBeLessThan(12)
  expect(result.left.map(({ name }) => name)).toEqual(left())
  expect(result.left.every((one) => !('error' in one))).toBe(true)
})
