import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { getInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { expectSmooth } from './long-lists.ts'
import { expect, paste, signUpWith, test as base } from './other-browser.ts'
import { dumpStorage } from './storage.ts'

const password = (page: Page) => page.getByLabel('Admin password')
const find = (page: Page) => page.getByLabel('Find', { exact: true })
const table = (page: Page) => page.getByRole('table', { name: 'Invite codes' })
const dialog = (page: Page) => page.getByRole('dialog')
const created = (page: Page) => page.getByRole('list', { name: 'Created codes' })

type Fixtures = {
  /** The server's password, as its administrator knows it. */
  secret: string
  unlock: () => Promise<void>
}

const test = base.extend<Fixtures>({
  secret: ({ server }, use) => use(server.adminPassword ?? ''),
  unlock: async ({ page, secret }, use) => {
    await use(async () => {
      await password(page).fill(secret)
      await page.getByRole('button', { name: 'Unlock' }).click()
      await expect(page.getByRole('heading', { name: 'All codes' })).toBeVisible()
    })
  },
})

test.use({ strict: true, permissions: ['clipboard-write'] })

async function create(page: Page, wanted: { codes: number; uses: number; for?: string }) {
  await page.getByLabel('Number of codes').fill(String(wanted.codes))
  await page.getByLabel('Uses of each').fill(String(wanted.uses))
  await page.getByLabel(/For these accounts/).fill(wanted.for ?? '')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const rows = created(page).getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  return (await rows.allInnerTexts()).map((text) => text.split(/\s/)[0] ?? '')
}

test('the password opens the page, and stays in the tab', async ({
  page,
  context,
  secret,
  server,
  unlock,
  scan,
}) => {
  const basic = `Basic ${Buffer.from(`admin:${secret}`).toString('base64')}`
  const toldTo = new Set<string>()
  context.on('request', (request) => {
    if (request.headers()['authorization'] === basic) toldTo.add(new URL(request.url()).origin)
  })
  await page.goto('/admin/invites')
  await password(page).fill('not the password')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText(/This is not the admin password/)).toBeVisible()
  await expect(password(page)).toBeFocused()
  await scan()
  await unlock()
  const [code = ''] = await create(page, { codes: 1, uses: 1 })
  await expect(table(page).getByRole('row', { name: code })).toContainText('1 of 1 left')
  expect([...toldTo]).toEqual([server.url])
  expect(await dumpStorage(page)).not.toContain(secret)
  expect(page.url()).not.toContain(secret)
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(password(page)).toHaveValue('')
  await unlock()
  await page.reload()
  await expect(password(page)).toHaveValue('')
})

test('create 3 × 2, see them, disable one: it opens no account any more', async ({
  page,
  otherPage,
  server,
  unlock,
  scan,
}) => {
  await page.goto('/admin/invites')
  await unlock()
  const codes = await create(page, { codes: 3, uses: 2 })
  expect(codes).toHaveLength(3)
  await scan()
  await page.getByRole('button', { name: 'Copy all codes' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  expect(await paste(page)).toBe(codes.join('\n'))
  const copy = page.getByRole('button', { name: 'Copy sign-up links' })
  await copy.click()
  await expect(copy.locator('..').getByText('Copied')).toBeVisible()
  const links = (await paste(page)).split('\n')
  for (const code of codes) {
    await find(page).fill(code)
    await expect(table(page).getByRole('row', { name: code })).toContainText('2 of 2 left')
  }

  const [disabled = '', open = ''] = codes
  await find(page).fill(disabled)
  await table(page)
    .getByRole('checkbox', { name: `Select ${disabled}` })
    .check()
  await page.getByRole('button', { name: 'Disable…' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Disable 1 code?')
  await expect(dialog(page)).toContainText('2 uses are lost')
  await scan()
  await dialog(page).getByRole('button', { name: 'Disable 1 code' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByText('1 code is disabled')).toBeVisible()
  await expect(table(page).getByRole('row', { name: disabled })).toContainText('Disabled')

  const linkOf = (code: string) => links.find((link) => link.includes(code)) ?? ''
  await signUpWith(otherPage, linkOf(disabled), server.handleDomain)
  await expect(otherPage.getByText(/This invite code is not known/)).toBeVisible()
  const handle = await signUpWith(otherPage, linkOf(open), server.handleDomain)
  await expect(otherPage.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()

  await page.getByRole('button', { name: 'Read anew' }).click()
  await find(page).fill(handle)
  await expect(table(page).getByRole('row', { name: open })).toContainText('1 of 2 left')
  await table(page).getByRole('button', { name: open }).click()
  await expect(dialog(page)).toContainText(handle)
  await scan()
  await page.keyboard.press('Escape')
  await expect(table(page).getByRole('button', { name: open })).toBeFocused()
})

test('codes for an account: it sees them, the file has them, and it gets no more', async ({
  page,
  account,
  elsewhere,
  unlock,
  scan,
}) => {
  await page.goto('/admin/invites')
  await unlock()
  await page.getByLabel(/For these accounts/).fill(`${account.handle}\nnobody-here.test\nnonsense`)
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByText(/^Line 2: /)).toContainText('leads to no account')
  await expect(page.getByText(/^Line 3: /)).toContainText('neither a handle nor a DID')
  await scan()
  const codes = await create(page, { codes: 2, uses: 5, for: account.handle })
  const own = await (await elsewhere(account)).call(getAccountInviteCodes)
  expect(own.codes.map(({ code }) => code)).toEqual(expect.arrayContaining(codes))

  await page.getByRole('button', { name: 'Read anew' }).click()
  await find(page).fill(`${account.handle} ${codes[0]}`)
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByText(/^1 of \d+ codes shown$/)).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^invite-codes-.*\.csv$/)
  const [heads, row, end, ...rest] = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(heads).toMatch(/^code,state,available,used,left,forAccount,forHandle,/)
  expect(row).toContain(`${codes[0]},unused,5,0,5,${account.did},${account.handle},admin,`)
  expect([end, ...rest]).toEqual([''])

  await page.getByLabel('Account', { exact: true }).fill(`@${account.handle}`)
  await page.getByRole('button', { name: 'Look it up' }).click()
  await page.getByRole('button', { name: 'Stop new codes…' }).click()
  await dialog(page).getByRole('checkbox').check()
  await scan()
  await dialog(page).getByRole('button', { name: 'Stop and disable codes' }).click()
  await expect(page.getByText('It gets none that can be used')).toBeVisible()
  const params = { createAvailable: true }
  const left = await (await elsewhere(account)).call(getAccountInviteCodes, { params })
  expect(left.codes).toEqual([])
  await page.getByRole('button', { name: 'Allow new codes…' }).click()
  await dialog(page).getByRole('button', { name: 'Allow new codes' }).click()
  await expect(page.getByText('It may get some')).toBeVisible()
})

test('a server that a link names is agreed to first @mock', async ({ page, world }) => {
  world.addPds({ origin: 'https://two.test', adminPassword: 'another', entryway: true })
  await page.goto('/admin/invites?service=two.test')
  await expect(page.getByText('Is this the server you mean?')).toBeVisible()
  await expect(password(page)).toBeHidden()
  await page.getByRole('button', { name: 'Yes, use this server' }).click()
  await password(page).fill('another')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('alert')).toContainText('stands behind an entryway')
})

test('leaving the server locks @mock', async ({ page, server, unlock }) => {
  await page.goto('/admin/invites')
  await unlock()
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('button', { name: `Stay with ${new URL(server.url).host}` }).click()
  await expect(password(page)).toHaveValue('')
})

test('row 38: 10,000 codes are there at once, found, and scrolled smoothly @mock', async ({
  page,
  pds,
  unlock,
}) => {
  const start = Date.UTC(2025, 0, 1)
  for (let index = 0; index < 10_000; index++) {
    const code = `pds-test-${String(index).padStart(5, '0')}`
    pds.state.inviteCodes.set(code, {
      code,
      availableUses: 2,
      disabled: index % 7 === 0,
      forAccount: 'admin',
      createdBy: 'admin',
      createdAt: new Date(start + index * 60_000).toISOString(),
      uses: [],
    })
  }
  // The second page waits: the first is shown without it.
  const second = Promise.withResolvers<undefined>()
  await page.route(`**/xrpc/${getInviteCodes.nsid}?*cursor=*`, async (route) => {
    await second.promise
    await route.fallback()
  })
  await page.goto('/admin/invites')
  await unlock()
  await expect(table(page).getByRole('row', { name: 'pds-test-09999' })).toBeVisible()
  await expect(page.getByText('Reading: 100 codes so far')).toBeVisible()
  second.resolve(undefined)
  await expect(page.getByText('10,000 codes', { exact: true })).toBeVisible({ timeout: 40_000 })
  await expect(table(page)).toHaveAttribute('aria-rowcount', '10001')
  expect(await page.getByRole('row').count()).toBeLessThan(60)

  await expectSmooth(page, 'tr')

  // The keyboard does not lose its place, however far the page is scrolled.
  await page.evaluate(() => scrollTo(0, 0))
  const first = table(page).getByRole('checkbox', { name: 'Select pds-test-09999' })
  await first.focus()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const last = table(page).getByRole('row', { name: 'pds-test-00000' })
  await expect(last).toBeInViewport()
  await expect(last).toHaveAttribute('aria-rowindex', '10001')
  await expect(first).toBeFocused()

  await find(page).fill('0042')
  await expect(page.getByText('11 of 10,000 codes shown')).toBeVisible()
})
