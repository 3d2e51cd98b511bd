import type { Page } from '@playwright/test'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { expect, test } from './as-account.ts'

const card = (page: Page, handle: string) => page.getByRole('region', { name: handle })

test('two accounts: what this browser holds of each', async ({
  page,
  server,
  account,
  elsewhere,
  signIn,
  scan,
}) => {
  const other = await server.createAccount()
  const { password } = await (
    await elsewhere(other)
  ).call(createAppPassword, { input: { name: 'this console', privileged: true } })
  await signIn({ ...other, password })
  await signIn()
  await page.getByRole('link', { name: 'Sessions', exact: true }).click()

  const own = card(page, account.handle)
  await expect(own.getByText('In this tab')).toBeVisible()
  await expect(own.getByText('Account password: this session can do everything')).toBeVisible()
  await expect(own.getByText(new URL(server.url).host, { exact: true })).toBeVisible()
  for (const name of ['Token issued', 'Token expires', 'Next renewal', 'Ends if unused']) {
    await expect(own.getByText(name)).toBeVisible()
  }
  await expect(own.getByText('in 3 months')).toBeVisible()
  await expect(own.getByText('On this device, encrypted')).toBeVisible()
  const held = card(page, other.handle)
  await expect(held.getByText(/App password with access to direct messages/)).toBeVisible()
  await scan()

  await held.getByRole('button', { name: 'Use' }).click()
  await page.goto('/sessions')
  await expect(held.getByText('In this tab')).toBeVisible()
  await held.getByRole('button', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(dialog.getByText(/has ended the session of/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(held).toHaveCount(0)
  await expect(own.getByText('In this tab')).toBeVisible()
})

test('the way to the apps on the server’s own page', async ({ page, server, signInAt }) => {
  await signInAt('/sessions')
  const link = page.getByRole('link', { name: "Apps on the server's own page" })
  await expect(link).toHaveAttribute('href', `${server.url}/account`)
  await expect(link).toContainText(new URL(server.url).host)
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test('the server’s own page opens from here @pds', async ({ page, context, signInAt }) => {
  await signInAt('/sessions')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: "Apps on the server's own page" }).click()
  const own = await opened
  await own.waitForLoadState('domcontentloaded')
  await expect(own).toHaveURL(/\/account/)
  await expect(own.locator('body')).not.toContainText(/error/i)
})
