import type { Page } from '@playwright/test'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { expect, test as base } from './as-account.ts'
import type { TestAccount } from './servers/test-server.ts'

/** An account that sleeps. */
const test = base.extend<{ asleep: TestAccount }>({
  asleep: async ({ account, elsewhere }, use) => {
    await (await elsewhere(account)).call(deactivateAccount, { input: {} })
    await use(account)
  },
})

const press = (page: Page) => page.getByRole('button', { name: 'Reactivate', exact: true })
const isActive = (page: Page) => page.getByText('The account is active')

test('signing in to a deactivated account leads to its reactivation', async ({
  page,
  asleep,
  signIn,
  scan,
}) => {
  await signIn(asleep)
  await expect(page).toHaveURL(/\/reactivate$/)
  await expect(page.getByText('Your posts and other records are there')).toBeVisible()
  await expect(page.getByText(/Your DID document names/)).toBeVisible()
  await scan()
  await page.goto('/')
  await expect(page.getByText('This account is deactivated')).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Reactivate it' }).click()
  await press(page).click()
  await expect(isActive(page)).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Go to the overview' }).click()
  await expect(page.getByRole('region', { name: 'Who you are' }).getByText('Active')).toBeVisible()
  await expect(page.getByText('This account is deactivated')).toHaveCount(0)
})

test('reactivated elsewhere, the page knows when it looks again', async ({
  page,
  asleep,
  elsewhere,
  signIn,
}) => {
  await signIn(asleep)
  await expect(press(page)).toBeVisible()
  await (await elsewhere(asleep)).call(activateAccount)
  await page.reload()
  await expect(isActive(page)).toBeVisible()
})

test('an app password cannot reactivate, and is told so', async ({
  page,
  account,
  elsewhere,
  signIn,
  scan,
}) => {
  const client = await elsewhere(account)
  const { password } = await client.call(createAppPassword, { input: { name: 'this console' } })
  await client.call(deactivateAccount, { input: {} })
  await signIn({ ...account, handle: account.did, password })
  await expect(page.getByText('An app password cannot reactivate the account')).toBeVisible()
  await expect(press(page)).toHaveCount(0)
  await scan()
})

for (const [what, answer, says] of [
  [
    'a DID document of another server',
    {
      status: 400,
      json: {
        error: 'InvalidRequest',
        message: 'DID document atproto_pds service endpoint does not match PDS public url',
      },
    },
    /names another server as yours/,
  ],
  [
    'a directory in trouble',
    { status: 502, json: { error: 'UpstreamFailure', message: 'Unable to perform PLC operation' } },
    /directory of DIDs/,
  ],
  ['a page of a proxy', { status: 502, body: '<h1>Bad gateway</h1>' }, /this was not done.*502/],
  ['too many requests', { status: 429, json: { error: 'RateLimitExceeded' } }, /asks you to wait/],
] as const) {
  test(`the server refuses with ${what}: the page says why @mock`, async ({
    page,
    asleep,
    signIn,
    scan,
  }) => {
    await signIn(asleep)
    const url = '**/xrpc/com.atproto.server.activateAccount'
    await page.route(url, (route) =>
      route.fulfill({ headers: { 'access-control-allow-origin': '*' }, ...answer }),
    )
    await press(page).click()
    await expect(page.getByRole('alert')).toContainText('The account is still deactivated')
    await expect(page.getByRole('alert')).toContainText(says)
    await scan()
    await page.unroute(url)
    await press(page).click()
    await expect(isActive(page)).toBeVisible()
  })
}

test('an answer that gets lost is looked after @pds', async ({ page, asleep, signIn }) => {
  await signIn(asleep)
  await page.route('**/xrpc/com.atproto.server.activateAccount', async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort()
  })
  await expect(page.getByText('Your posts and other records are there')).toBeVisible()
  await press(page).click()
  await expect(isActive(page)).toBeVisible()
})
