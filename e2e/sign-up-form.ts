import { expect, type Page } from '@playwright/test'
import { newName } from './servers/test-server.ts'

export const handle = (page: Page) => page.getByLabel('Handle', { exact: true })
export const email = (page: Page) => page.getByLabel('E-mail address')
export const password = (page: Page) => page.getByLabel('Password', { exact: true })
export const inviteCode = (page: Page) => page.getByLabel('Invite code')
export const create = (page: Page) => page.getByRole('button', { name: 'Create account' })
export const overview = (page: Page) => page.getByRole('heading', { level: 1, name: 'Overview' })
export const availability = (page: Page) => page.getByRole('main').getByRole('status')

export type Typed = { name: string; email: string; password: string }

export const strong = 'eleven quiet otters'

/** Fills the form in; what is not given is made up. */
export async function fillIn(page: Page, typed: Partial<Typed> = {}): Promise<Typed> {
  const name = newName()
  const values = { name, email: `${name}@example.com`, password: strong, ...typed }
  await handle(page).fill(values.name)
  await email(page).fill(values.email)
  await password(page).fill(values.password)
  return values
}

/** Nothing that was typed is lost. */
export async function expectKept(page: Page, typed: Typed) {
  await expect(handle(page)).toHaveValue(typed.name)
  await expect(email(page)).toHaveValue(typed.email)
  await expect(password(page)).toHaveValue(typed.password)
}
