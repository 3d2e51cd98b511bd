import type { Page } from '@playwright/test'
import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { expect, test } from './fixtures.ts'
import { typePassword } from './sign-in.ts'

/** Right to left with marks that turn what follows, stacked accents, nothing to see, alike, and without end. */
const names = [
  'قارئ‏ الأخبار \u202E\u2067 gnp.exe',
  `Z${'\u0334\u0322\u035D\u0317'.repeat(40)}algo`,
  '\u200B\u2060\u3164',
  'p\u0430ypal',
  'W'.repeat(10_000),
  '<img src=x onerror=alert(1)>',
]
const [rtl = '', , , , long = ''] = names
const width = 390

/** Nothing sticks out of a narrow window, and no text makes the page endless. */
async function expectInShape(page: Page, what: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Some parts wait until they are near.
  await page.keyboard.press('End')
  await page.waitForLoadState('networkidle')
  const size = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }))
  expect.soft(size.width, `width of ${what}`).toBe(width)
  expect.soft(size.height, `height of ${what}`).toBeLessThan(6000)
}

test.describe('names that somebody chose to do harm', () => {
  test.use({
    viewport: { width, height: 800 },
    pdsOptions: {
      userDomains: ['.test', `.${long}.test`, `.${rtl}`],
      contactEmail: `${rtl}${long}@example.com`,
      privacyPolicy: `https://${'w'.repeat(60)}.example/${long}`,
      version: `${rtl}${long}`,
    },
  })

  test('row 39: they break no page, and run from left to right no further than they are long @mock', async ({
    page,
    pds,
    account,
    signIn,
  }) => {
    const { did } = account
    const held = pds.state.accounts.get(did)
    if (!held) throw new Error('The account is not there')
    held.email = `${rtl}${long}@example.com`
    // As long as handles get, and of letters that only look like others: servers know those in punycode alone.
    held.handle = `xn--lice-43d.${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.test`
    pds.state.appPasswords = names.map((name, index) => ({
      did,
      name,
      password: 'xxxx-xxxx-xxxx-xxxx',
      createdAt: new Date(Date.UTC(2025, 0, 1) + index).toISOString(),
      privileged: false,
    }))
    for (const [index, name] of names.entries()) {
      pds.state.inviteCodes.set(name, {
        code: name,
        availableUses: 2,
        disabled: false,
        forAccount: did,
        createdBy: 'admin',
        createdAt: new Date(Date.UTC(2025, 0, 1) + index).toISOString(),
        uses: [],
      })
    }
    await signIn({ ...account, handle: did })
    await expect(page.getByText(held.handle).first()).toBeAttached()
    for (const path of [
      '/',
      '/sessions',
      '/email',
      '/invites',
      '/app-passwords',
      '/status',
      '/server',
    ]) {
      await page.goto(path)
      await expectInShape(page, path)
    }
    const turned = page.locator('bdi').filter({ hasText: 'gnp.exe' })
    await page.goto('/app-passwords')
    await expect(turned.first()).toBeVisible()
    expect(await turned.first().evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe(
      'isolate',
    )

    await page.route(`**/xrpc/${getAccountInviteCodes.nsid}*`, (route) =>
      route.fulfill({
        status: 400,
        headers: { 'access-control-allow-origin': '*' },
        json: { error: 'Strange', message: `${rtl} ${long}` },
      }),
    )
    await page.goto('/invites')
    await expect(page.getByText(/refused:/)).toBeVisible()
    await expectInShape(page, 'a refusal')
  })

  test('row 39: the sign-up page stays in shape, too @mock', async ({ page }) => {
    await page.goto('/sign-up')
    await expect(page.getByLabel('Handle', { exact: true })).toBeVisible()
    await expectInShape(page, '/sign-up')
    await page.getByLabel('Handle', { exact: true }).fill(long)
    await expectInShape(page, 'a long handle')
  })
})

test('rows 39 and 56: a server or a handle in letters that only look like others is shown for what it is @mock', async ({
  page,
  world,
}) => {
  const alike = 'https://p\u0430ypal.test'
  const { host } = new URL(alike)
  expect(host).toMatch(/^xn--/)
  world.addPds({ origin: `https://${host}`, userDomains: [`.${host}`] })
  await page.goto(`/sign-up?service=${encodeURIComponent(alike)}`)
  await expect(page.getByText('Is this the server you mean?')).toBeVisible()
  await expect(page.getByText(host, { exact: true })).toBeVisible()
  await page.goto('/sign-in')
  await page.getByLabel('Handle, e-mail or DID').fill(`alice.${new URL(alike).hostname}`)
  await page.getByText('Name the server yourself').click()
  await page.getByLabel('Server address').fill(alike)
  await page.getByLabel('Handle, e-mail or DID').fill('\u0430lice.test')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('xn--lice-43d.test', { exact: true })).toBeVisible()
  await expect(page.getByText(host, { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Is this your server?')).toBeVisible()
})

test('row 56: a link brings nobody to a server unasked, nowhere else after, and hands in no secret @mock', async ({
  page,
  context,
  account,
  server,
}) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  // Whatever the page asks for, the secret is out of the address by then.
  await page.addInitScript(() => {
    const { fetch } = globalThis
    globalThis.fetch = (...given) => {
      if (location.href.includes('canary')) console.error('a secret in the address')
      return fetch(...given)
    }
  })
  const evil = 'evil.test'
  const search = `?pds=${evil}&next=//${evil}/&next=https://${evil}/&next=/\\${evil}`
  const hash = '#token=canary&code=canary'

  for (const path of ['/sign-up', '/forgot-password', '/sign-in', '/']) {
    await page.goto(`${path}${search}${hash}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { href, entries } = await page.evaluate(() => ({
      href: location.href,
      entries: navigation.entries().map(({ url }) => url),
    }))
    expect(href).not.toContain('canary')
    expect(entries.join(' ')).not.toContain('canary')
  }
  await page.goto(`/sign-in${search}${hash}`)
  await page.getByLabel('Handle, e-mail or DID').fill(account.handle)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(new URL(server.url).host, { exact: true }).first()).toBeVisible()
  await typePassword(page, account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  expect(asked.filter((url) => new URL(url).host.includes(evil))).toEqual([])
  expect(asked.filter((url) => url.includes(describeServer.nsid)).length).toBeGreaterThan(0)
})
