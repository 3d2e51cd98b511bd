import { expect, test } from 'vitest'
import { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import { servers } from '@/mocks/habits.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { MockPdsOptions } from '@/mocks/options.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock } from '@/test/fake-clock.ts'

const minute = 60_000
const all = Object.entries(servers)

/** Signed in at a server, in a tab that does nothing by itself. */
async function signedInAt(options: MockPdsOptions) {
  const clock = createFakeClock()
  const world = createMockWorld({ clock: { now: () => clock.real(), advance() {} } })
  const pds = world.addPds(options)
  await pds.createAccount({ handle: 'alice.test', emailConfirmed: true })
  const fetch = (input: RequestInfo | URL, init?: RequestInit) =>
    world.fetch(new Request(input, init))
  const tab = await createFakeBrowser({ clock, fetch }).openTab({ running: false })
  const { sessions } = tab
  const login = { identifier: 'alice.test', password: 'password' }
  const { id } = await sessions.signIn({ service: pds.origin, ...login })
  const account = () => sessions.snapshot().accounts[0]
  const renew = async () => {
    const { issuedAt } = account() ?? {}
    await clock.advance(115 * minute)
    // Nothing that tells of the account. The third time even what stands in front of a server is out of the way.
    for (let time = 0; time < 3 && account()?.issuedAt === issuedAt; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await sessions
        .client(id)
        .call(checkAccountStatus)
        .catch(() => {})
      // oxlint-disable-next-line no-await-in-loop
      await clock.advance(10_000)
    }
    expect(account()?.issuedAt).not.toBe(issuedAt)
  }
  return { clock, pds, sessions, id, account, renew }
}

test.each(all)('what is known of an account outlasts its renewals: %s', async (_, options) => {
  const { account, renew } = await signedInAt(options)
  const before = account()
  await renew()
  await renew()
  const { handle, email, emailConfirmed, emailAuthFactor, movedTo, state } = account() ?? {}
  expect({ handle, email, emailConfirmed, emailAuthFactor, movedTo }).toEqual({
    handle: 'alice.test',
    email: 'alice@example.com',
    emailConfirmed: true,
    emailAuthFactor: before?.emailAuthFactor,
    movedTo: before?.movedTo,
  })
  expect(state).toEqual({ name: 'active' })
})

test.each(all)('row 45: nothing is alive after a sign-out: %s', async (_, options) => {
  const { pds, sessions, id, renew } = await signedInAt(options)
  await renew()
  expect(await sessions.signOut(id)).toMatchObject({ confirmed: true })
  expect(pds.state.refreshTokens.size).toBe(0)
})

test.each(all)('row 45: nor when the access token had run out: %s', async (_, options) => {
  const { clock, pds, sessions, id } = await signedInAt(options)
  await clock.advance(180 * minute)
  expect(await sessions.signOut(id)).toMatchObject({ confirmed: true })
  expect(pds.state.refreshTokens.size).toBe(0)
})
