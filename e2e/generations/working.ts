import { confirm } from '../deletion.ts'
import { farewell } from '../deletion.ts'
import { expect } from '../fixtures.ts'
import {
  makeAndRevokeAppPassword,
  menu,
  overview,
  press,
  signOut as signOutByMenu,
} from '../journey-steps.ts'
import { signIn as signInAs } from '../sign-in.ts'
import { type AtServer, signUpAt, unlock } from './at-server.ts'
import type { FeatureId } from './table.ts'

type Working = Exclude<
  FeatureId,
  'inviteList' | 'email' | 'status' | 'deactivation' | 'reactivation' | 'export' | 'serviceTokens'
>

/** How a person sees that a feature works. */
export const working: Record<Working, (at: AtServer) => Promise<void>> = {
  async signUp(at) {
    const person = await signUpAt(at)
    await expect(menu(at.page, person)).toBeVisible()
    expect([...at.pds.state.accounts.values()].map(({ handle }) => handle)).toEqual([person.handle])
  },

  async signUpSession(at) {
    const { page, generation } = at
    const person = await signUpAt(at)
    await page.reload()
    await expect(menu(page, person)).toBeVisible()
    await expect(page.getByText(person.email)).toBeVisible()
    const note = page.getByText('This session cannot be renewed')
    await expect(note).toHaveCount(generation === '2022-account' ? 1 : 0)
  },

  async signIn({ page, server }) {
    const account = await server.createAccount()
    await signInAs(page, account)
    await expect(overview(page)).toBeVisible()
    await expect(page.getByText(account.did)).toBeVisible()
  },

  async renewal({ page, pds, server }) {
    await page.clock.install()
    const account = await server.createAccount()
    await signInAs(page, account)
    await expect(overview(page)).toBeVisible()
    const before = pds.state.refreshTokens.size
    await server.expireAccessTokens(page.context())
    await page.clock.fastForward('02:01:00')
    await page.getByRole('link', { name: 'Password', exact: true }).click()
    await expect.poll(() => pds.state.refreshTokens.size).toBeGreaterThan(before)
    await expect(page.getByText('Your session has ended')).toHaveCount(0)
  },

  async signOut(at) {
    await signOutByMenu(at.page, await signUpAt(at))
    expect(at.pds.state.refreshTokens.size).toBe(0)
  },

  async passwordReset({ page, server }) {
    const { email } = await server.createAccount()
    await page.goto('/forgot-password')
    await page.getByLabel('E-mail address of the account').fill(email)
    await press(page, 'Mail me a code').click()
    const code = await server.mailedCode(email, 'reset_password')
    await page.getByLabel('Code from the mail').fill(code)
    await page.getByLabel('New password').fill('eleven quiet otters')
    await press(page, 'Change the password').click()
    await expect(page.getByText('The password has been changed')).toBeVisible()
  },

  async deletion(at) {
    const { page, pds, server, generation } = at
    const person = await signUpAt(at)
    await page.goto('/delete')
    if (generation === '2022-account') {
      await expect(page.getByText(/wants neither a mailed code nor the password/)).toBeVisible()
      await page.getByLabel('Which account').fill(person.handle)
      await press(page, 'Delete the account').click()
      await press(page, 'Delete it for good').click()
    } else {
      await press(page, 'Mail me a code').click()
      const token = await server.mailedCode(person.email, 'delete_account')
      await confirm(page, { token, password: person.password, name: person.handle })
    }
    await expect(farewell(page)).toBeVisible()
    expect(pds.state.accounts.size).toBe(0)
  },

  async oneInvite(at) {
    const { page, pds } = at
    await unlock(at)
    await press(page, 'Create').click()
    const made = page.getByRole('list', { name: 'Created codes' }).getByRole('listitem')
    await expect(made).toHaveCount(1)
    expect(pds.state.inviteCodes.size).toBe(1)
  },

  async manyInvites(at) {
    const { page } = at
    await unlock(at)
    await page.getByLabel('Number of codes').fill('3')
    await press(page, 'Create').click()
    const made = page.getByRole('list', { name: 'Created codes' }).getByRole('listitem')
    await expect(made).toHaveCount(3)
  },

  async ownInvites(at) {
    await signUpAt(at)
    await at.page.getByRole('link', { name: 'Invite codes', exact: true }).click()
    await expect(at.page.getByText('You have no invite codes.')).toBeVisible()
  },

  async appPasswords(at) {
    await signUpAt(at)
    await at.page.getByRole('link', { name: 'App passwords', exact: true }).click()
    await makeAndRevokeAppPassword(at.page)
  },
}
