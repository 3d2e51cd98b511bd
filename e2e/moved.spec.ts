import type { Page } from '@playwright/test'
import { expect, test } from './moved-account.ts'
import type { TestAccount, TestServer } from './servers/test-server.ts'
import { typePassword } from './sign-in.ts'

const newHome = 'https://new-home.test'
const moved = (page: Page) => page.getByText('This account has moved to new-home.test')

/** Signs in on the server that is named: by the handle alone, the new one would be found. */
async function signInAt(page: Page, service: string, { handle, password }: TestAccount) {
  await page.goto('/sign-in')
  await page.getByLabel('Handle, e-mail or DID').fill(handle)
  await page.getByText('Name the server yourself').click()
  await page.getByLabel('Server address').fill(service)
  await page.getByRole('button', { name: 'Continue' }).click()
  await typePassword(page, password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

const hostOf = (server: TestServer) => new URL(server.url).host

// What is further down is fetched when it is scrolled to.
test.use({ viewport: { width: 1280, height: 2000 } })

test('signing in on the server that was left says so, and leads to the new one', async ({
  page,
  server,
  account,
  repoint,
  scan,
}) => {
  await repoint(account, newHome)
  await signInAt(page, server.url, account)
  await expect(moved(page)).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'see what to do with the copy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Account status' })).toBeVisible()
  await expect(moved(page)).toBeVisible()
  await expect(page.getByText('Your DID leads to new-home.test')).toBeVisible()
  await expect(page.getByText(`Your DID document does not fit ${hostOf(server)}`)).toBeVisible()
  await expect(page.getByText('stops leading to you in either case')).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Sign in on new-home.test' }).click()
  await expect(page.getByLabel('Handle, e-mail or DID')).toHaveValue(account.handle)
  await expect(page.getByLabel('Server address')).toHaveValue(newHome)
})

test('the copy that was left is deactivated; it cannot be reactivated, and the DID stays as it is', async ({
  page,
  server,
  account,
  repoint,
  scan,
}) => {
  await repoint(account, newHome)
  await signInAt(page, server.url, account)
  await page.goto('/status')
  await page.getByRole('link', { name: 'Deactivate the copy here' }).click()
  await expect(moved(page)).toBeVisible()
  await page.getByRole('button', { name: 'Deactivate…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
  await expect(page.getByText('The account is deactivated')).toBeVisible()
  await page.getByRole('link', { name: 'Reactivate it' }).click()
  await expect(moved(page)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Delete the copy here' })).toBeVisible()
  await page.getByRole('button', { name: 'Reactivate', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('names another server as yours')
  await scan()
  await page.goto('/status')
  await expect(page.getByText('Your DID leads to new-home.test')).toBeVisible()
})

test('signed in on both: the old one leads to the new one @mock', async ({
  page,
  world,
  pds,
  server,
  account,
  repoint,
}) => {
  const other = world.addPds({ origin: newHome, userDomains: ['.new-home.test'] })
  const left = pds.state.accounts.get(account.did)
  if (left) other.state.accounts.set(account.did, { ...left })
  await repoint(account, newHome)
  await signInAt(page, newHome, account)
  await signInAt(page, server.url, account)
  await page.goto('/status')
  await page.getByRole('button', { name: 'Go to the account on new-home.test' }).click()
  const who = page.getByRole('region', { name: 'Who you are' })
  await expect(who.getByText('new-home.test', { exact: true })).toBeVisible()
  await expect(moved(page)).toHaveCount(0)
})

test.describe('an entryway', () => {
  test.use({ pdsOptions: { entryway: true } })

  test('in front of a PDS is no move @mock', async ({ page, server, account, scan }) => {
    await signInAt(page, server.url, account)
    const attention = page.getByRole('region', { name: 'What needs your attention' })
    await expect(attention.getByText('is not confirmed')).toBeVisible()
    await expect(page.getByText('has moved to')).toHaveCount(0)
    await page.goto('/status')
    await expect(page.getByText('Your DID leads to host.pds.test')).toBeVisible()
    await expect(page.getByText(/is the front door of that server/)).toBeVisible()
    await expect(page.getByText('has moved to')).toHaveCount(0)
    await scan()
  })
})
