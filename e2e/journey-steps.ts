import { expect, type Page } from '@playwright/test'
import { newName, type TestServer } from './servers/test-server.ts'
import { typePassword } from './sign-in.ts'

/** Somebody without an account yet. */
export type Person = { name: string; handle: string; email: string; password: string }

export function newPerson({ handleDomain }: TestServer): Person {
  const name = newName()
  return {
    name,
    handle: `${name}${handleDomain}`,
    email: `${name}@example.com`,
    password: 'twelve brass keys',
  }
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const goTo = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).click()
export const overview = (page: Page) => page.getByRole('heading', { level: 1, name: 'Overview' })
export const menu = (page: Page, { handle }: Pick<Person, 'handle'>) =>
  page.getByRole('button', { name: `Account: ${handle}` })
const dialog = (page: Page) => page.getByRole('dialog')

/** From the first page to the overview of a new account. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Create one' }).click()
  await page.getByLabel('Handle', { exact: true }).fill(person.name)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await press(page, 'Create account').click()
  await expect(overview(page)).toBeVisible()
  await expect(menu(page, person)).toBeVisible()
}

/** Through the menu, until the server has ended the session; ends on the first page. */
export async function signOut(page: Page, person: Person): Promise<void> {
  await menu(page, person).click()
  await press(page, 'Sign out').click()
  await dialog(page).getByRole('button', { name: 'Sign out' }).click()
  await expect(dialog(page).getByRole('heading', { name: 'Signed out' })).toBeVisible()
  await expect(dialog(page).getByText(/has ended the session of/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}

/** With a wrong password first; `mailedCode` where the server wants one. */
export async function signInAtLast(
  page: Page,
  { handle, password }: Person,
  mailedCode: (() => Promise<string>) | undefined,
): Promise<void> {
  await page.getByLabel('Handle, e-mail or DID').fill(handle)
  await press(page, 'Continue').click()
  await typePassword(page, 'twelve bras keys')
  await press(page, 'Sign in').click()
  await expect(page.getByText(/knows no account with this name and password/)).toBeVisible()
  await typePassword(page, password)
  await press(page, 'Sign in').click()
  if (mailedCode) {
    await page.getByLabel('Sign-in code').fill(await mailedCode())
    await press(page, 'Sign in').click()
  }
  await expect(overview(page)).toBeVisible()
}

/** Makes an app password, and revokes it. */
export async function makeAndRevokeAppPassword(page: Page): Promise<void> {
  await press(page, 'Make an app password').click()
  await page.getByLabel('Name').fill('phone')
  await press(page, 'Make it').click()
  await expect(dialog(page)).toHaveAccessibleName('Your new app password')
  await page.getByLabel('I have saved it').check()
  await press(page, 'Done').click()
  await press(page, 'Revoke phone').click()
  await press(page, 'Revoke it').click()
  await expect(page.getByText('1 app password is revoked')).toBeVisible()
  await expect(page.getByText('You have no app passwords')).toBeVisible()
}

/** A token runs out while somebody types: on the server, and long enough after it was received. */
export async function letTokenRunOut(page: Page, server: TestServer): Promise<void> {
  await server.expireAccessTokens(page.context())
  await page.clock.fastForward('01:00')
}
