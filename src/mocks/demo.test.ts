import { expect, test } from 'vitest'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { call } from './contract/call.ts'
import { reach } from './contract/reach.ts'
import { createDemoWorld, demoAccounts, demoPassword } from './demo.ts'

test('every account of the demo can be signed in with the password that is shown', async () => {
  const { pds } = await createDemoWorld()
  const sessions = await Promise.all(
    demoAccounts.map(({ handle }) => {
      const input = { identifier: handle, password: demoPassword, allowTakendown: true }
      return call(reach(pds), createSession, { input })
    }),
  )
  expect(sessions.map(({ status, emailConfirmed }) => ({ status, emailConfirmed }))).toEqual([
    { emailConfirmed: true },
    { emailConfirmed: false },
    { status: 'deactivated', emailConfirmed: true },
    { status: 'takendown', emailConfirmed: true },
  ])
})
