import { expect, test } from 'vitest'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { call } from '../contract/call.ts'
import { reach } from '../contract/reach.ts'
import { createMockPds } from '../mock-pds.ts'

test('an account earns a code for each interval and keeps five open', async () => {
  const pds = createMockPds({ inviteCodeRequired: true, inviteInterval: { days: 7 } })
  const account = await pds.createAccount({ handle: 'alice.test' })
  const server = reach(pds)
  const count = async () => {
    const input = { identifier: 'alice.test', password: 'password' }
    const { accessJwt: token } = await call(server, createSession, { input })
    return (await call(server, getAccountInviteCodes, { token })).codes.length
  }
  expect(await count()).toBe(0)
  pds.clock.advance({ days: 15 })
  expect(await count()).toBe(2)
  expect(await count()).toBe(2)
  pds.clock.advance({ days: 70 })
  expect(await count()).toBe(5)

  account.invitesDisabled = true
  for (const code of pds.state.inviteCodes.values()) code.disabled = true
  pds.clock.advance({ days: 70 })
  expect(await count()).toBe(0)
})
