import { expect } from '../fixtures.ts'
import { menu, type Person, press } from '../journey-steps.ts'
import { type AtServer, signUpAt, unlock } from './at-server.ts'
import { type FeatureId, generations } from './table.ts'

type Lacking = Exclude<
  FeatureId,
  'signUp' | 'signUpSession' | 'passwordReset' | 'deletion' | 'oneInvite'
>

/** Somebody who is signed in at the server. */
type SignedIn = AtServer & { person: Person }

/**
 * How a person sees that a feature is lacking, and why. Seen one after the other in one visit: each begins with a page of
 * its own and leaves the session as it was, but for those from `signOut` on.
 */
export const lacking: Record<Lacking, (at: SignedIn) => Promise<void>> = {
  appPasswords: (at) => hiddenPage(at, '/app-passwords', 'App passwords', /has no app passwords/),
  ownInvites: (at) =>
    hiddenPage(at, '/invites', 'Invite codes', /gives accounts no invite codes of their own/),
  email: (at) => hiddenPage(at, '/email', 'E-mail', /lets nobody confirm or change an e-mail/),
  status: (at) =>
    hiddenPage(at, '/status', 'Account status', /tells nothing about the state of an account/),
  deactivation: (at) =>
    hiddenPage(at, '/deactivate', 'Deactivate the account', /cannot deactivate accounts/),
  reactivation: (at) =>
    hiddenPage(at, '/reactivate', 'Reactivate the account', /cannot reactivate accounts/),

  async export({ page }) {
    await page.goto('/export')
    await expect(page.getByText(/cannot be exported from/)).toBeVisible()
    await expect(press(page, 'Start the export')).toHaveCount(0)
  },

  async serviceTokens({ page }) {
    await page.goto('/developers')
    await expect(page.getByText(/makes no service tokens/)).toBeVisible()
    await expect(press(page, 'Make a token')).toHaveCount(0)
  },

  async manyInvites(at) {
    await unlock(at)
    await expect(at.page.getByText(/it makes one code at a time/)).toBeVisible()
    await expect(at.page.getByLabel('Number of codes')).toHaveCount(0)
  },

  async inviteList(at) {
    await unlock(at)
    await expect(at.page.getByText(/keeps its list of codes to itself/)).toBeVisible()
    await expect(at.page.getByRole('heading', { name: 'All codes' })).toHaveCount(0)
  },

  async signOut({ page, person }) {
    await page.goto('/')
    await menu(page, person).click()
    await press(page, 'Sign out').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/cannot end it, nor sign you in again/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Sign out' }).click()
    await expect(dialog.getByText(/cannot end sessions/)).toBeVisible()
    await expect(dialog.getByText(/An access token that somebody copied works until/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
  },

  async renewal(at) {
    const { page, server } = at
    await signUpAt(at)
    await expect(page.getByText('This session cannot be renewed')).toBeVisible()
    await server.expireAccessTokens(page.context())
    await page.clock.fastForward('02:01:00')
    await expect(page.getByText('Your session has ended')).toBeVisible()
    await expect(page.getByText(/it renews no session/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in again' })).toHaveCount(0)
  },

  async signIn({ page, person }) {
    await page.goto('/sign-in')
    await page.getByLabel('Handle, e-mail or DID').fill(person.email)
    await press(page, 'Continue').click()
    await expect(page.getByText(/Nobody can sign in to/)).toBeVisible()
    await expect(page.getByText(/speaks the protocol of 2022/)).toBeVisible()
    await expect(page.getByLabel('Password')).toHaveCount(0)
  },
}

/** Not in the navigation; at its address the reason, and no error. */
async function hiddenPage(
  { page, generation }: SignedIn,
  path: string,
  name: string,
  what: RegExp,
) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText(what)).toBeVisible()
  const when = generations[generation]
  await expect(page.getByText(`It speaks the protocol of ${when}, and this came`)).toBeVisible()
  const pages = page.getByRole('navigation', { name: 'Account pages' })
  await expect(pages.getByRole('link', { name: 'Password', exact: true })).toBeVisible()
  await expect(pages.getByRole('link', { name, exact: true })).toHaveCount(0)
}
