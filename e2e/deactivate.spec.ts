import type { Page } from '@playwright/test'
import { createClient } from '@/client/client.ts'
import { createAdminHandler } from '@/client/fetch-handler.ts'
import { repoRefType } from '@/lexicon/generated/current/com/atproto/admin/defs.gen.ts'
import { updateSubjectStatus } from '@/lexicon/generated/current/com/atproto/admin/update-subject-status.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { expect, test, waitForLimits } from './as-account.ts'
import { typePassword } from './sign-in.ts'
import { signInTakenDown } from './taken-down.ts'

const begin = (page: Page) => page.getByRole('button', { name: 'Deactivate…' })
const dialog = (page: Page) => page.getByRole('dialog')
const confirm = (page: Page) => dialog(page).getByRole('button', { name: 'Deactivate' })
const isDone = (page: Page) => page.getByText('The account is deactivated')
const day = (page: Page) => page.getByLabel('The server may delete it from')
const method = `**/xrpc/${deactivateAccount.nsid}`

test('from the status to out of sight and back', async ({
  page,
  account,
  elsewhere,
  signInAt,
  scan,
}) => {
  await signInAt('/status')
  await page.getByRole('link', { name: 'Deactivate the account' }).click()
  await expect(page.getByText('Being found by your handle')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Export your data' })).toBeVisible()
  await scan()
  await begin(page).click()
  await expect(dialog(page)).toHaveAccessibleName(`Deactivate ${account.handle}?`)
  await scan()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(begin(page)).toBeFocused()

  await begin(page).click()
  const sent = page.waitForRequest(
    (it) => it.method() === 'POST' && it.url().includes('deactivate'),
  )
  await confirm(page).click()
  expect((await sent).postData()).toBe('{}')
  await expect(isDone(page)).toBeVisible()
  await expect(page.getByText('This account is deactivated', { exact: true })).toBeVisible()
  const client = await elsewhere(account)
  expect(await client.call(getSession)).toMatchObject({ active: false, status: 'deactivated' })
  await scan()

  await page.getByRole('link', { name: 'Reactivate it' }).click()
  await page.getByRole('button', { name: 'Reactivate', exact: true }).click()
  await expect(page.getByText('The account is active')).toBeVisible()
  expect(await client.call(getSession)).toMatchObject({ active: true })
})

test('a day for deletion is advice, and only one to come @mock', async ({
  page,
  signInAt,
  scan,
}) => {
  await signInAt('/deactivate')
  await day(page).fill('2020-02-29')
  await begin(page).click()
  await expect(page.getByText('Choose a day in the future, or none.')).toBeVisible()
  await expect(day(page)).toBeFocused()
  await expect(day(page)).toHaveValue('2020-02-29')
  await expect(page.getByText(/notes the day and does nothing/)).toBeVisible()
  await scan()
  await day(page).fill('2099-02-28')
  await begin(page).click()
  await expect(dialog(page).getByText(/may delete the account from .*2099/)).toBeVisible()
  const sent = page.waitForRequest(
    (it) => it.method() === 'POST' && it.url().includes('deactivate'),
  )
  await confirm(page).click()
  expect((await sent).postData()).toMatch(/^{"deleteAfter":"2099-02-2[78]T\d\d:\d\d:00.000Z"}$/)
  await expect(isDone(page)).toBeVisible()
})

test('its owner finds the way in by the handle, which the server now hides', async ({
  page,
  account,
  server,
  elsewhere,
  scan,
}) => {
  await (await elsewhere(account)).call(deactivateAccount, { input: {} })
  await page.goto('/sign-in')
  await page.getByLabel('Handle, e-mail or DID').fill(account.handle)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(new URL(server.url).host, { exact: true })).toBeVisible()
  await expect(page.getByText(/Nobody finds this handle now/)).toBeVisible()
  await expect(page.getByLabel('Password', { exact: true })).toBeDisabled()
  await scan()
  await typePassword(page, account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/reactivate$/)
})

test('an app password cannot, and is told so', async ({ signInWithAppPassword, page, scan }) => {
  await signInWithAppPassword()
  await page.goto('/status')
  await expect(page.getByText('Your posts and other records are there')).toBeVisible()
  await page.goto('/deactivate')
  await expect(page.getByText('An app password cannot deactivate the account')).toBeVisible()
  await expect(begin(page)).toHaveCount(0)
  await scan()
})

test('a taken-down account may go to sleep, too', async ({ page, mock, server, account, scan }) => {
  const network: typeof fetch = mock
    ? (input, init) => mock.world.fetch(new Request(input, init))
    : fetch
  const { url: service, adminPassword: password = '' } = server
  const admin = createClient(createAdminHandler({ service, fetch: network, password }))
  const subject = { $type: repoRefType, did: account.did }
  await admin.call(updateSubjectStatus, { input: { subject, takedown: { applied: true } } })
  const goOn = await signInTakenDown(page, account)
  await goOn.click()
  await expect(page).not.toHaveURL(/\/sign-in/)
  await page.goto('/status')
  await expect(page.getByText('tells a limited session nothing')).toBeVisible()
  await waitForLimits(page)
  await scan()
  await page.getByRole('link', { name: 'Deactivate the account' }).click()
  await waitForLimits(page)
  await begin(page).click()
  await confirm(page).click()
  await expect(isDone(page)).toBeVisible()
})

test('a server that fails: the page says what is so, and tries again @mock', async ({
  page,
  signInAt,
  scan,
}) => {
  await signInAt('/deactivate')
  const headers = { 'access-control-allow-origin': '*' }
  await page.route(method, (route) => route.fulfill({ status: 502, headers, body: '<h1>502</h1>' }))
  await begin(page).click()
  await confirm(page).click()
  await expect(dialog(page).getByRole('alert')).toContainText('The account is still active')
  await scan()
  await page.unroute(method)
  await dialog(page).getByRole('button', { name: 'Try again' }).click()
  await expect(isDone(page)).toBeVisible()
})

test('an answer that gets lost is looked after @pds', async ({ page, signInAt }) => {
  await signInAt('/deactivate')
  await page.route(method, async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort()
  })
  await begin(page).click()
  await confirm(page).click()
  await expect(isDone(page)).toBeVisible()
})
