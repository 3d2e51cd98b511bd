import type { Page } from '@playwright/test'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { expect, test as base } from './as-account.ts'

const newPassword = 'another-correct-horse'

/** Ends every session of the account, as a password reset in another place does. */
const test = base.extend<{ endSession: (page: Page) => Promise<void> }>({
  endSession: async ({ account, anybody, context, server }, use) => {
    await use(async (page) => {
      await anybody.call(requestPasswordReset, { input: { email: account.email } })
      const token = await server.mailedCode(account.email, 'reset_password')
      await anybody.call(resetPassword, { input: { token, password: newPassword } })
      await server.expireAccessTokens(context)
      await page.clock.fastForward('02:01:00')
    })
  },
})

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' })
const password = (page: Page) => dialog(page).getByLabel('Password', { exact: true })
const banner = (page: Page) => page.getByText('Your session has ended')
const repeat = (page: Page) => page.getByLabel('The new address once more')
const isOpen = (page: Page) => expect(password(page)).toBeFocused({ timeout: 20_000 })

async function fill(page: Page, email: string) {
  await page.getByRole('link', { name: 'E-mail', exact: true }).click()
  await page.getByRole('button', { name: 'Change the address' }).click()
  await page.getByLabel('New e-mail address').fill(email)
  await repeat(page).fill(email)
}

test('row 27: a session that ended under a form is signed in to again by keyboard, and the form is sent', async ({
  page,
  account,
  signIn,
  endSession,
  scan,
}) => {
  await page.clock.install()
  await signIn()
  const email = `new-${account.email}`
  await fill(page, email)
  await endSession(page)
  await isOpen(page)
  await expect(dialog(page)).toContainText(account.handle)
  await scan()

  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(banner(page)).toBeVisible()
  await expect(repeat(page)).toBeFocused()
  await page.getByRole('button', { name: 'Sign in again' }).focus()
  await page.keyboard.press('Enter')
  await isOpen(page)

  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(password(page)).toHaveAccessibleDescription(/knows no account with this name/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(newPassword)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(banner(page)).toHaveCount(0)
  await expect(repeat(page)).toHaveValue(email)

  await repeat(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(email).first()).toBeVisible()
  await expect(repeat(page)).toHaveCount(0)
})

test('row 27: an app password opens what it opens, and focus returns to where it was', async ({
  page,
  account,
  elsewhere,
  signIn,
  endSession,
}) => {
  await page.clock.install()
  await signIn()
  const link = page.getByRole('link', { name: 'Sessions', exact: true })
  await link.focus()
  await endSession(page)
  await isOpen(page)
  const client = await elsewhere({ ...account, password: newPassword })
  const { password: appPassword } = await client.call(createAppPassword, {
    input: { name: 'this console' },
  })
  await page.keyboard.type(appPassword)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('You are signed in with an app password')).toBeVisible()
  await expect(link).toBeFocused()
})

test('row 27: signed in again in one tab, the other tab goes on by itself', async ({
  page,
  context,
  signIn,
  endSession,
}) => {
  await page.clock.install()
  await signIn()
  const other = await context.newPage()
  await other.clock.install()
  await other.goto('/sessions')
  await expect(other.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  await page.bringToFront()
  await endSession(page)
  await isOpen(page)
  await other.clock.fastForward('02:01:00')
  await other.bringToFront()
  await isOpen(other)
  await other.keyboard.type(newPassword)
  await other.keyboard.press('Enter')
  await expect(dialog(other)).toHaveCount(0)
  await expect(dialog(page)).toHaveCount(0)
  await expect(banner(page)).toHaveCount(0)
})
