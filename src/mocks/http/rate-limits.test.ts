import { expect, test } from 'vitest'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { call } from '../contract/call.ts'
import { reach } from '../contract/reach.ts'
import { send } from '../contract/send.ts'
import { createMockPds } from '../mock-pds.ts'

test('a limit ends with its window, which the headers tell', async () => {
  const pds = createMockPds({ rateLimits: true })
  await pds.createAccount({ handle: 'alice.test' })
  const server = reach(pds)
  const input = { identifier: 'alice.test', password: 'password' }
  const { accessJwt: token } = await call(server, createSession, { input })
  const began = pds.clock.now()
  for (const remaining of ['4', '3', '2', '1', '0']) {
    // One after the other: the headers count down.
    // oxlint-disable-next-line no-await-in-loop
    const { headers } = await send(server, requestAccountDelete, { token })
    expect(headers.get('ratelimit-remaining')).toBe(remaining)
  }
  pds.clock.advance({ minutes: 50 })
  const over = await send(server, requestAccountDelete, { token })
  expect(over).toMatchObject({ status: 429, json: { error: 'RateLimitExceeded' } })
  const reset = Number(over.headers.get('ratelimit-reset')) * 1000
  expect(Math.abs(reset - began - 60 * 60 * 1000)).toBeLessThan(2000)
  expect(Math.abs(Number(over.headers.get('retry-after')) - 600)).toBeLessThan(3)
  pds.clock.advance({ minutes: 11 })
  expect(await send(server, requestAccountDelete, { token })).toMatchObject({ status: 200 })
})
