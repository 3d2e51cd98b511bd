import type { Page } from '@playwright/test'
import { importRepo } from '@/lexicon/generated/current/com/atproto/repo/import-repo.gen.ts'
import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { cidOfBlob, repoWithBlob } from '@/mocks/contract/tree-with-blob.ts'
import { expect, test } from './as-account.ts'

const card = (page: Page, name: string) => page.getByRole('region', { name })
const lookAgain = (page: Page) => page.getByRole('button', { name: 'Look again' })

// Without a window, the browser asks before anything may be copied.
// What is further down is fetched when it is scrolled to.
test.use({ viewport: { width: 1280, height: 2000 } })

test.use({ permissions: ['clipboard-write'] })

test('the account line by line, and again after a change elsewhere', async ({
  page,
  server,
  account,
  elsewhere,
  signIn,
  scan,
}) => {
  const client = await elsewhere(account)
  const { repoRev } = await client.call(checkAccountStatus)
  const host = new URL(server.url).host
  await signIn()
  await page.getByRole('link', { name: 'Account status' }).click()
  for (const said of [
    'In order: Active',
    `In order: Your DID document names ${host} and fits its keys`,
    'In order: Your posts and other records are there',
    'In order: No files are missing',
    `In order: Your DID leads to ${host}`,
    `In order: ${account.handle} leads to you`,
    `In order: ${host} answers`,
  ]) {
    await expect(page.getByText(said)).toBeVisible()
  }
  await expect(page.getByText('Not in order:')).toHaveCount(0)
  await expect(page.getByText(repoRev, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Copy revision' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  await scan()

  await client.call(deactivateAccount, { input: {} })
  await lookAgain(page).click()
  await expect(page.getByText('This is how it is now.')).toBeVisible()
  await expect(page.getByText('Not in order: Deactivated')).toBeVisible()
  await expect(page.getByText(`${account.handle} leads nowhere now`)).toBeVisible()
  await expect(page.getByText('Servers hide the handle')).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Reactivate the account' }).click()
  await expect(page).toHaveURL(/\/reactivate$/)
})

test('a file that is missing: named with the record that wants it, and gone once it is there', async ({
  page,
  account,
  elsewhere,
  signIn,
  scan,
}) => {
  const content = `a picture of ${account.handle}`
  const client = await elsewhere(account)
  const car = await repoWithBlob(account.did, content)
  await client.call(importRepo, { input: new Blob([car], { type: 'application/vnd.ipld.car' }) })
  await signIn()
  const attention = card(page, 'What needs your attention')
  await expect(attention.getByText('Some of your files are not on this server')).toBeVisible()
  await attention.getByRole('link', { name: 'What that means, and what to do' }).click()
  await expect(page.getByText('Not in order: 0 of 1 files are there')).toBeVisible()
  await page.getByRole('button', { name: 'Show missing files' }).click()
  await expect(page.getByText(await cidOfBlob(content), { exact: true })).toBeVisible()
  await expect(page.getByText('In the record com.example.note/first')).toBeVisible()
  await scan()

  await client.call(uploadBlob, { input: new Blob([content], { type: 'text/plain' }) })
  await lookAgain(page).click()
  await expect(page.getByText('In order: 1 of 1 files are there')).toBeVisible()
  await expect(page.getByText('None is missing: the server has every file.')).toBeVisible()
})

test('the directory alone cannot be asked: the rest is there @mock', async ({
  page,
  server,
  signIn,
  scan,
}) => {
  await signIn()
  await page.route(`${server.plcUrl}/**`, (route) =>
    route.fulfill({ status: 503, headers: { 'access-control-allow-origin': '*' } }),
  )
  await page.goto('/status')
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(page.getByText(/Your DID document could not be read/)).toBeVisible()
  await expect(again).toHaveCount(1)
  await expect(page.getByText('Your posts and other records are there')).toBeVisible()
  await scan()
  await page.unroute(`${server.plcUrl}/**`)
  await again.click()
  await expect(page.getByText(/Your DID leads to/)).toBeVisible()
  await expect(again).toHaveCount(0)
})

test('nothing scrolls sideways on a narrow screen @mock', async ({ page, signIn, scan }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn()
  for (const path of ['/status', '/deactivate']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (path === '/status') {
      await page.getByRole('region', { name: 'How others find you' }).scrollIntoViewIfNeeded()
      await expect(page.getByText(/Your DID leads to/)).toBeVisible()
    }
    await scan()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})
