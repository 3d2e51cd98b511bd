import { expect, test } from 'vitest'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { call } from '../contract/call.ts'
import { like } from '../contract/matchers.ts'
import { reach } from '../contract/reach.ts'
import { send } from '../contract/send.ts'
import { createMockPds } from '../mock-pds.ts'
import type { MockPdsOptions } from '../options.ts'

async function asked(options: MockPdsOptions = {}) {
  const pds = createMockPds(options)
  const { email } = await pds.createAccount({ handle: 'alice.test' })
  const server = reach(pds)
  await call(server, requestPasswordReset, { input: { email } })
  const reset = () =>
    send(server, resetPassword, { input: { token: pds.outbox[0]?.code, password: 'new' } })
  return { pds, email, server, reset }
}

test('a mailed code is in the outbox and lasts 15 minutes', async () => {
  const { pds, email, reset } = await asked()
  expect(pds.outbox).toEqual([
    {
      to: email,
      subject: 'Password Reset Requested',
      purpose: 'reset_password',
      code: like(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/u),
      text: `Code: ${pds.outbox[0]?.code}`,
      sentAt: pds.outbox[0]?.sentAt,
    },
  ])
  pds.clock.advance({ minutes: 15 })
  expect(await reset()).toMatchObject({ status: 400, json: { error: 'ExpiredToken' } })
})

test('a code works until just before', async () => {
  const { pds, reset } = await asked()
  pds.clock.advance({ minutes: 14, seconds: 58 })
  expect(await reset()).toMatchObject({ status: 200 })
})

test('without a mail server nothing is mailed and nobody is told', async () => {
  const { pds } = await asked({ smtp: false })
  expect(pds.outbox).toEqual([])
  expect(pds.state.mailedCodes.size).toBe(1)
})
