import { expect, type Page } from '@playwright/test'
import type { TestAccount, TestServer } from './servers/test-server.ts'

export const code = (page: Page) => page.getByLabel('Code from the mail')
export const password = (page: Page) => page.getByLabel('Account password')
export const which = (page: Page) => page.getByLabel('Which account')
export const dialog = (page: Page) => page.getByRole('dialog')
export const farewell = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'The account is deleted' })

/** Up to the last step, once the page shows `notice`; gives the code that was mailed. */
export async function ask(
  page: Page,
  server: TestServer,
  { email }: TestAccount,
  notice: string | RegExp = /becomes free/,
): Promise<string> {
  await page.goto('/delete')
  // What comes late moves the button.
  await expect(page.getByText(notice)).toBeVisible()
  await page.getByRole('button', { name: 'Mail me a code' }).click()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  return server.mailedCode(email, 'delete_account')
}

type Typed = { token: string; password: string; name: string }

/** The last step, and the last word. */
export async function confirm(page: Page, typed: Typed) {
  await code(page).fill(typed.token)
  await password(page).fill(typed.password)
  await which(page).fill(typed.name)
  await page.getByRole('button', { name: 'Delete the account' }).click()
  await dialog(page).getByRole('button', { name: 'Delete it for good' }).click()
}
