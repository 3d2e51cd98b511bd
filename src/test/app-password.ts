import type { MockPds } from '@/mocks/mock-pds.ts'

export const appPassword = 'aaaa-bbbb-cccc-dddd'

/** Gives alice an app password, to sign in with in the place of her own. */
export function addAppPassword({ state }: MockPds, privileged = false) {
  const [alice] = state.accounts.values()
  const createdAt = new Date().toISOString()
  const password = appPassword
  state.appPasswords.push({
    did: alice?.did ?? '',
    name: 'an app',
    password,
    createdAt,
    privileged,
  })
}
