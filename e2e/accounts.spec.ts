import type { Page } from '@playwright/test'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { expect, test } from './as-account.ts'

const menu = (page: Page) => page.getByRole('button', { name: /^Account:/ })
const dialog = (page: Page) => page.getByRole('dialog')
const card = (page: Page, handle: string) => page.getByRole('region', { name: handle })
const overview = (page: Page) => page.getByRole('heading', { level: 1, name: 'Overview' })
const signInPage = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' })

async function confirmSignOut(page: Page) {
  await dialog(page).getByRole('button', { name: 'Sign out' }).click()
}

test('two accounts on one server: switch in the menu', async ({
  page,
  server,
  account,
  signIn,
  scan,
}) => {
  const other = await server.createAccount()
  await signIn()
  await signIn(other)
  await expect(menu(page)).toContainText(other.handle)
  await menu(page).click()
  await expect(page.getByRole('button', { name: new RegExp(`^${other.handle}`) })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await scan()
  await page.getByRole('button', { name: new RegExp(`^${account.handle}`) }).click()
  await expect(menu(page)).toContainText(account.handle)
  await expect(page.getByText(account.did)).toBeVisible()
  await expect(page.getByText(other.did)).toBeHidden()
})

test('two accounts on one server: switch in the list @mock', async ({
  page,
  server,
  account,
  signIn,
  scan,
}) => {
  const other = await server.createAccount()
  await signIn(other)
  await signIn()
  await page.goto('/sessions')
  await expect(card(page, account.handle).getByText('In this tab')).toBeVisible()
  await scan()
  await card(page, other.handle).getByRole('button', { name: 'Use' }).click()
  await expect(overview(page)).toBeVisible()
  await expect(page.getByText(other.did)).toBeVisible()
  await page.reload()
  await expect(page.getByText(other.did)).toBeVisible()
})

test('the menu by keyboard alone @mock', async ({ page, signIn }) => {
  await signIn()
  await expect(overview(page)).toBeVisible()
  await menu(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'All accounts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'All accounts' })).toBeHidden()
  await expect(menu(page)).toBeFocused()
  await page.keyboard.press('Enter')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'All accounts' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'All accounts' })).toBeHidden()
})

test('sign out of one: the server ends it, the other account goes on', async ({
  page,
  server,
  account,
  signIn,
  scan,
}) => {
  const other = await server.createAccount()
  await signIn()
  await signIn(other)
  await menu(page).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(dialog(page)).toHaveAccessibleName(`Sign out of ${other.handle}?`)
  await scan()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(menu(page)).toBeFocused()

  await menu(page).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  const ended = page.waitForResponse((response) => response.url().includes(deleteSession.nsid))
  await confirmSignOut(page)
  expect((await ended).status()).toBe(200)
  await expect(dialog(page).getByText(/has ended the session of/)).toBeVisible()
  await expect(dialog(page).getByText(/no server can end it sooner/)).toBeVisible()
  await expect(page.getByText(other.did)).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(account.did)).toBeVisible()
  await expect(menu(page)).toContainText(account.handle)
})

test('sign out of all: nothing is left, after a reload too', async ({
  page,
  server,
  signIn,
  scan,
}) => {
  await signIn()
  await signIn(await server.createAccount())
  await page.goto('/sessions')
  await page.getByRole('button', { name: 'Sign out of all' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Sign out of all 2 accounts?')
  await scan()
  await confirmSignOut(page)
  await expect(dialog(page).getByText(/has ended the session of/)).toHaveCount(2)
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(signInPage(page)).toBeVisible()
  await page.goto('/')
  await expect(signInPage(page)).toBeVisible()
})

test.describe('offline', () => {
  // The tab's icon, too, is out of reach then.
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED/ })

  test('sign out: gone here at once, told to the server later', async ({
    page,
    context,
    signIn,
  }) => {
    await signIn()
    await expect(overview(page)).toBeVisible()
    await menu(page).click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await context.setOffline(true)
    // Interception comes before the network: what is routed would still be answered.
    const refused = (url: URL) => url.pathname.startsWith('/xrpc/')
    await page.route(refused, (route) => route.abort('internetdisconnected'))
    await confirmSignOut(page)
    await expect(dialog(page).getByText(/has not ended the session of/)).toBeVisible()
    await expect(dialog(page).getByText(/There it may live until/)).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Done' }).click()
    await expect(signInPage(page)).toBeVisible()
    await page.unroute(refused)
    const ended = page.waitForResponse((response) => response.url().includes(deleteSession.nsid))
    await context.setOffline(false)
    expect((await ended).status()).toBe(200)
  })
})

test('signed out of in another tab, it is gone in this one', async ({ page, context, signIn }) => {
  await signIn()
  await expect(overview(page)).toBeVisible()
  const second = await context.newPage()
  await second.goto('/sessions')
  await second.getByRole('button', { name: 'Sign out', exact: true }).first().click()
  await confirmSignOut(second)
  await expect(signInPage(page)).toBeVisible()
})
