import { addInviteCode } from './accounts/invite-codes.ts'
import type { MockPds } from './mock-pds.ts'
import { createMockWorld, type MockWorld } from './mock-world.ts'

/** Every account of the demo has this password, which the demo shows. */
export const demoPassword = 'correct horse battery staple'

export type DemoAccount = { readonly handle: string; readonly about: string }

/** The accounts that the demo offers to sign in with. */
export const demoAccounts = [
  { handle: 'alice.test', about: 'a confirmed address, app passwords and invite codes' },
  { handle: 'bob.test', about: 'an address that is not confirmed yet' },
  { handle: 'sleepy.test', about: 'deactivated by its owner' },
  { handle: 'banned.test', about: 'taken down by the server' },
] as const satisfies readonly DemoAccount[]

/** A world with one server at `https://pds.demo.test` and somebody in every state of an account. */
export async function createDemoWorld(): Promise<{ world: MockWorld; pds: MockPds }> {
  const world = createMockWorld({ plcUrl: 'https://plc.demo.test' })
  const pds = world.addPds({
    origin: 'https://pds.demo.test',
    privacyPolicy: 'https://pds.demo.test/privacy',
    termsOfService: 'https://pds.demo.test/terms',
    contactEmail: 'admin@pds.demo.test',
  })
  const add = (handle: string) =>
    pds.createAccount({ handle, password: demoPassword, emailConfirmed: handle !== 'bob.test' })
  const [alice, , sleepy, banned] = await Promise.all([
    add('alice.test'),
    add('bob.test'),
    add('sleepy.test'),
    add('banned.test'),
  ])
  const now = new Date(pds.clock.now()).toISOString()
  sleepy.deactivatedAt = now
  banned.takedownRef = 'demo'
  pds.state.appPasswords.push(
    { ...appPassword(alice.did, now), name: 'Phone', password: 'demo-demo-demo-aaaa' },
    {
      ...appPassword(alice.did, now),
      name: 'Chat client',
      password: 'demo-demo-demo-bbbb',
      privileged: true,
    },
  )
  const used = addInviteCode(pds, { availableUses: 1, forAccount: alice.did, createdBy: 'admin' })
  used.uses.push({ usedBy: sleepy.did, usedAt: now })
  addInviteCode(pds, { availableUses: 3, forAccount: alice.did, createdBy: 'admin' })
  return { world, pds }
}

function appPassword(did: string, createdAt: string) {
  return { did, createdAt, privileged: false }
}
