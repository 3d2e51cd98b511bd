import { expect, test } from 'vitest'
import { type Meddle, loseAnswer, mockAccess } from '@/test/mock-access.ts'
import { requestReset, resetWithCode } from './password-reset.ts'

const password = 'eleven quiet otters'
const silence = () => Promise.reject(new TypeError('Failed to fetch'))

async function setUp(identifier: (did: string) => string | undefined) {
  const { access, network, pds, asked, fetch } = await mockAccess()
  const { service, did } = access.account
  await requestReset({ origin: service }, 'alice@example.com', fetch)
  const token = pds.outbox.at(-1)?.code ?? ''
  asked.length = 0
  const reset = (meddle: Meddle) => {
    network.meddle = (method, pass, body) =>
      method === 'resetPassword' ? meddle(method, pass, body) : undefined
    const given = { identifier: identifier(did), fetch }
    return resetWithCode({ origin: service }, { token, password }, given)
  }
  return { reset, asked, pds }
}

const byDid = (did: string) => did
const byEmail = () => 'alice@example.com'
const byNothing = () => undefined

test.each([
  ['the DID', byDid],
  ['the address', byEmail],
])('row 29: the answer was lost, and %s opens with the new password', async (_what, identifier) => {
  const { reset, asked, pds } = await setUp(identifier)
  const before = pds.state.refreshTokens.size
  await reset((_method, pass) => loseAnswer(pass))
  expect(asked.slice(0, 2)).toEqual(['resetPassword', 'createSession'])
  // The session that showed it is not left behind.
  await expect.poll(() => asked.at(-1)).toBe('deleteSession')
  await expect.poll(() => pds.state.refreshTokens.size).toBeLessThanOrEqual(before)
})

test('row 29: the DID does not open: it was not done', async () => {
  const { reset, asked } = await setUp(byDid)
  await expect(reset(silence)).rejects.toMatchObject({ name: 'NotDone' })
  expect(asked).toEqual(['resetPassword', 'createSession'])
})

test.each([
  ['an address may not be what the server knows people by', byEmail],
  ['it is not known whose password it is', byNothing],
])('row 29: %s: nobody knows', async (_why, identifier) => {
  const { reset } = await setUp(identifier)
  await expect(reset(silence)).rejects.toMatchObject({ name: 'MaybeDone' })
})

test('row 29: a request for a mail is sent once, and may have been heard', async () => {
  const { access, network, asked, fetch } = await mockAccess()
  network.meddle = silence
  const asking = requestReset({ origin: access.account.service }, 'alice@example.com', fetch)
  await expect(asking).rejects.toMatchObject({ name: 'MaybeDone' })
  expect(asked).toEqual(['requestPasswordReset'])
})
