import type { Page } from '@playwright/test'
import type { MockPds } from '@/mocks/mock-pds.ts'
import type { TestAccount } from './servers/test-server.ts'
import { typePassword } from './sign-in.ts'

/** The moderators of the mock take the account down. */
export function takeDown(pds: MockPds, { did }: TestAccount) {
  const held = pds.state.accounts.get(did)
  if (held) held.takedownRef = 'a reason'
}

/** Signs in to an account that is taken down, up to where the server says so: the button that goes on is given. */
export async function signInTakenDown(page: Page, { did, password }: TestAccount) {
  await page.goto('/sign-in')
  await page.getByLabel('Handle, e-mail or DID').fill(did)
  await page.getByRole('button', { name: 'Continue' }).click()
  await typePassword(page, password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  return page.getByRole('button', { name: 'Sign in with limited access' })
}
