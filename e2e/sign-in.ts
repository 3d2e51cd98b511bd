import { expect, type Page } from '@playwright/test'
import type { TestAccount } from './servers/test-server.ts'

type Credentials = Pick<TestAccount, 'handle' | 'password'>

/** Signs in as a person does, on the way to a page where that is named, and waits until the sign-in page is gone. */
export async function signIn(
  page: Page,
  { handle, password }: Credentials,
  path = '/sign-in',
): Promise<void> {
  await page.goto(path)
  await page.getByLabel('Handle, e-mail or DID').fill(handle)
  await page.getByRole('button', { name: 'Continue' }).click()
  await typePassword(page, password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** The second step: agrees to the server where that is asked, then types. */
export async function typePassword(page: Page, password: string): Promise<void> {
  const field = page.getByLabel('Password', { exact: true })
  await expect(field).toBeVisible()
  if (await field.isDisabled()) {
    await page.getByRole('button', { name: 'Yes, use this server' }).click()
  }
  await field.fill(password)
}
