import { expect, test } from './fixtures.ts'

// Leaves the account as it found it, so that it can be run against anybody's server.
test('sign in, look around, sign out @live', async ({ page, account, signIn, scan }) => {
  await signIn()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(page.getByText(account.did).first()).toBeVisible()
  await scan()

  await page.getByRole('link', { name: 'Sessions', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  await scan()

  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(dialog.getByText(/has ended the session of/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
