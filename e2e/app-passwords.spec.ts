import type { Page } from '@playwright/test'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { revokeAppPassword } from '@/lexicon/generated/current/com/atproto/server/revoke-app-password.gen.ts'
import { expect, test, waitForLimits } from './as-account.ts'
import { expectSmooth, expectSoon, scrollByKey } from './long-lists.ts'
import { paste } from './other-browser.ts'

test.use({ permissions: ['clipboard-write'] })

const dialog = (page: Page) => page.getByRole('dialog')
const list = (page: Page) => page.getByRole('list', { name: /^App passwords/ })
const makeOne = (page: Page) => page.getByRole('button', { name: 'Make an app password' })

test('make one, save its secret, sign in with it @older', async ({
  page,
  account,
  anybody,
  signInAt,
  scan,
}) => {
  await signInAt('/app-passwords')
  await expect(page.getByText('You have no app passwords')).toBeVisible()
  await page.getByText('What each kind of session may do').click()
  await expect(page.getByRole('row', { name: /^Read and send direct messages/ })).toHaveText(
    /Yes.*No.*Yes/,
  )
  await scan()

  await makeOne(page).click()
  await scan()
  await page.getByLabel('Name').fill('   ')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText(/^Give it a name/)).toBeVisible()
  await page.getByLabel('Name').fill('chat on my phone')
  await page.getByLabel('Direct messages too').check()
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Your new app password')
  const secret = (await dialog(page).getByRole('code').textContent()) ?? ''
  await dialog(page).getByRole('button', { name: 'Copy the app password' }).click()
  await expect(dialog(page).getByText('Copied')).toBeVisible()
  await scan()
  for (let time = 0; time < 3; time++) await page.keyboard.press('Escape')
  await expect(dialog(page).getByText(secret)).toBeVisible()
  await page.getByLabel('I have saved it').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(makeOne(page)).toBeFocused()
  expect(await page.content()).not.toContain(secret)
  expect(await paste(page), 'what was copied').toBe(secret)

  const row = list(page).getByRole('listitem')
  await expect(row).toContainText('chat on my phone')
  await expect(row).toContainText('May read direct messages')
  const login = { identifier: account.did, password: secret }
  expect((await anybody.call(createSession, { input: login })).did).toBe(account.did)
})

test('a name is taken once; revoked, its password opens nothing', async ({
  page,
  account,
  elsewhere,
  anybody,
  signInAt,
  scan,
}) => {
  const client = await elsewhere(account)
  const input = { name: 'chat on my phone' }
  const { password } = await client.call(createAppPassword, { input })
  const login = { identifier: account.did, password }
  await signInAt('/app-passwords')
  const row = list(page).getByRole('listitem')
  await makeOne(page).click()
  await page.getByLabel('Name').fill(' chat on my phone')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText(/of this name already/)).toBeVisible()
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.keyboard.press('Escape')

  await row.getByRole('button', { name: 'Revoke chat on my phone' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Revoke chat on my phone?')
  await expect(dialog(page)).toContainText('up to two hours')
  await scan()
  await dialog(page).getByRole('button', { name: 'Revoke it' }).click()
  await expect(page.getByText('1 app password is revoked')).toBeVisible()
  await expect(page.getByText('You have no app passwords')).toBeVisible()
  await expect(anybody.call(createSession, { input: login })).rejects.toMatchObject({ status: 401 })
})

test('row 39: find some among many, and revoke them together', async ({
  page,
  account,
  elsewhere,
  signIn,
  scan,
}) => {
  const client = await elsewhere(account)
  const names = ['Feed reader', 'Feed bot', 'قارئ الأخبار', 'Z̴̢͝a̷l̶g̵o', 'x'.repeat(10_000)]
  for (const name of [...names, 'Café', '\u200B', 'one', 'two', 'three']) {
    await client.call(createAppPassword, { input: { name } })
  }
  await signIn()
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/app-passwords')
  await expect(list(page).getByRole('listitem')).toHaveCount(10)
  await expect(list(page).getByText('without a visible name')).toBeVisible()
  const tall = await list(page).evaluate((all) =>
    Math.max(...[...all.children].map((row) => row.getBoundingClientRect().height)),
  )
  expect(tall, 'height of the highest row').toBeLessThan(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await scan()

  await page.getByLabel('Search by name').fill('CAFE')
  await expect(list(page).getByRole('listitem')).toHaveText([/Café/])
  await page.getByLabel('Search by name').fill('feed')
  await expect(page.getByText('2 of 10')).toBeVisible()
  await page.getByLabel('Select all that are shown').check()
  await page.getByLabel('Search by name').fill('nothing like it')
  await expect(page.getByText('No app password has that in its name.')).toBeVisible()
  await expect(page.getByText('(2 of them not shown)')).toBeVisible()
  await page.getByRole('button', { name: 'Revoke selected' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Revoke 2 app passwords?')
  await expect(dialog(page).getByRole('listitem').filter({ hasText: /^Feed/ })).toHaveCount(2)
  await scan()
  await dialog(page).getByRole('button', { name: 'Revoke all 2' }).click()
  await expect(page.getByText('2 app passwords are revoked')).toBeVisible()
  const { passwords } = await client.call(listAppPasswords)
  expect(passwords).toHaveLength(8)
  expect(passwords.map(({ name }) => name)).not.toContain('Feed bot')
})

test('in an app-password session', async ({ page, account, elsewhere, signInAt, scan }) => {
  const client = await elsewhere(account)
  const { password } = await client.call(createAppPassword, { input: { name: 'this console' } })
  await client.call(createAppPassword, { input: { name: 'chat', privileged: true } })
  await signInAt('/app-passwords', { ...account, password })
  await expect(page.getByText('An app password cannot make others')).toBeVisible()
  await expect(makeOne(page)).toHaveCount(0)
  await waitForLimits(page)
  await scan()
  await page.getByRole('button', { name: 'Revoke this console' }).click()
  await expect(dialog(page).getByText(/may be the one that you are signed in with/)).toBeVisible()
  await scan()
  await dialog(page).getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Revoke chat' }).click()
  await expect(dialog(page).getByText(/may be the one that you are signed in with/)).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Revoke it' }).click()
  await expect(list(page).getByRole('listitem')).toHaveText([/this console/])
})

test('made, but the answer is lost: revoked, and made anew', async ({
  page,
  account,
  elsewhere,
  signInAt,
  scan,
}) => {
  const client = await elsewhere(account)
  await signInAt('/app-passwords')
  await makeOne(page).click()
  const url = `**/xrpc/${createAppPassword.nsid}`
  await page.route(url, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    // The server does it, and its answer never comes.
    await client.call(createAppPassword, { input: { name: 'phone' } })
    await route.abort()
  })
  await page.getByLabel('Name').fill('phone')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveAccessibleName('It was made, but its secret was lost')
  await scan()
  await page.unroute(url)
  await page.getByRole('button', { name: 'Revoke it and make another' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Your new app password')
  await page.getByLabel('I have saved it').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(list(page).getByRole('listitem')).toHaveText([/phone/])
})

test('some cannot be revoked: said name by name, and tried again @mock', async ({
  page,
  account,
  elsewhere,
  signIn,
  scan,
}) => {
  const client = await elsewhere(account)
  for (const name of ['one', 'two', 'three'])
    await client.call(createAppPassword, { input: { name } })
  await signIn()
  await page.goto('/app-passwords')
  const url = `**/xrpc/${revokeAppPassword.nsid}`
  await page.route(url, (route) =>
    route.request().postData()?.includes('two') === true
      ? route.fulfill({
          status: 500,
          headers: { 'access-control-allow-origin': '*' },
          json: { error: 'InternalServerError', message: 'Internal Server Error' },
        })
      : route.fallback(),
  )
  await page.getByLabel('Select all that are shown').check()
  await page.getByRole('button', { name: 'Revoke selected' }).click()
  await dialog(page).getByRole('button', { name: 'Revoke all 3' }).click()
  await expect(dialog(page)).toHaveAccessibleName('1 app password is not revoked')
  await expect(dialog(page).getByText('2 app passwords are revoked.')).toBeVisible()
  await expect(dialog(page).getByText(/is in trouble \(status 500\)/)).toBeVisible()
  await scan()
  await page.unroute(url)
  await dialog(page).getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('3 app passwords are revoked')).toBeVisible()
})

test('row 38: 5,000 of them are there at once, found, and scrolled smoothly @mock', async ({
  page,
  pds,
  account,
  signIn,
  scan,
}) => {
  await signIn()
  const { did } = account
  pds.state.appPasswords = Array.from({ length: 5000 }, (_, index) => ({
    did,
    name: `app ${index + 1}`,
    password: 'xxxx-xxxx-xxxx-xxxx',
    createdAt: new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString(),
    privileged: index % 10 === 0,
  }))
  await page.goto('/app-passwords')
  await expect(list(page).getByText('app 5000', { exact: true })).toBeVisible()
  await expectSoon(page, listAppPasswords.nsid, 'app 5000')
  expect(await list(page).getByRole('listitem').count()).toBeLessThan(60)
  await scan()
  await expectSmooth(page, 'li')
  await scrollByKey(page, 'End')
  await expect(list(page).getByText('app 1', { exact: true })).toBeInViewport()
  await scrollByKey(page, 'Home')
  await expect(list(page).getByText('app 5000', { exact: true })).toBeInViewport()
  // The way there may be shown, and nothing ends it.
  await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'smooth' })
  })
  await expect(list(page).getByText('app 1', { exact: true })).toBeInViewport()
  await page.getByLabel('Search by name').fill('app 49')
  await expect(page.getByText('111 of 5,000')).toBeVisible()
})
