import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { scan } from './scan.ts'

const identifier = (page: Page) => page.getByLabel('Handle, e-mail or DID')
const address = (page: Page) => page.getByLabel('Server address')
const password = (page: Page) => page.getByLabel('Password', { exact: true })
const agree = (page: Page) => page.getByRole('button', { name: 'Yes, use this server' })
const submit = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })
const overview = (page: Page) => page.getByRole('heading', { level: 1, name: 'Overview' })

async function identify(page: Page, typed: string, at = '') {
  await page.goto('/sign-in')
  await identifier(page).fill(typed)
  if (at !== '') {
    await page.getByText('Name the server yourself').click()
    await address(page).fill(at)
  }
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function type(page: Page, secret: string) {
  await password(page).fill(secret)
  await submit(page).click()
}

test('the server is shown and agreed to before a password can be typed', async ({
  page,
  server,
}) => {
  const account = await server.createAccount()
  await page.goto('/sign-in')
  await scan(page)
  await identify(page, account.handle)
  await expect(page.getByText(new URL(server.url).host, { exact: true }).first()).toBeVisible()
  await expect(password(page)).toBeDisabled()
  await scan(page)
  await agree(page).click()
  await expect(password(page)).toBeFocused()
  await scan(page)
  await type(page, account.password)
  await expect(overview(page)).toBeVisible()
  await expect(page.getByText(account.did)).toBeVisible()
})

test('a server that had the password of this handle before is not asked about again', async ({
  page,
  server,
}) => {
  const account = await server.createAccount()
  await identify(page, account.handle)
  await agree(page).click()
  await type(page, 'wrong')
  await expect(page.getByText(/knows no account with this name and password/)).toBeVisible()
  await expect(password(page)).toHaveValue('wrong')
  await scan(page)
  await identify(page, account.handle)
  await expect(password(page)).toBeEnabled()
  await expect(agree(page)).toBeHidden()
})

for (const kind of ['handle', 'shouted handle', 'bare name', 'e-mail', 'DID'] as const) {
  test(`the account is found by its ${kind}`, async ({ page, server }) => {
    const { handle, email, did, password: secret } = await server.createAccount()
    const typed = {
      handle,
      'shouted handle': `  @${handle.toUpperCase()} `,
      'bare name': handle.slice(0, -server.handleDomain.length),
      'e-mail': email,
      DID: did,
    }[kind]
    await identify(page, typed)
    await agree(page).click()
    await type(page, secret)
    await expect(overview(page)).toBeVisible()
    await expect(page.getByText(handle).first()).toBeVisible()
  })
}

for (const [typed, says, ...tag] of [
  ['', /Type your handle/, '@mock'],
  ['   ', /Type your handle/, '@mock'],
  ['not a handle', /no handle, e-mail address or DID/, '@mock'],
  ['älice.has-this.test', /No account with this handle was found/, '@mock'],
  ['a'.repeat(400), /no handle, e-mail address or DID/, '@mock'],
  ['nobody.has-this.test', /No account with this handle was found/],
  ['did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', /no such DID/],
] as const) {
  const name = `"${typed.slice(0, 40)}" leads nowhere, and the page says why`
  test(name, { tag: [...tag] }, async ({ page }) => {
    await identify(page, typed)
    await expect(page.getByText(says)).toBeVisible()
    await expect(identifier(page)).toBeFocused()
    await expect(identifier(page)).toHaveValue(typed)
    await scan(page)
  })
}

test('an address that no server can have is refused in a sentence @mock', async ({ page }) => {
  await page.goto('/sign-in')
  await identifier(page).fill('alice.test')
  await page.getByText('Name the server yourself').click()
  for (const [typed, says] of [
    ['not a url', /no address of a server/],
    ['http://pds.example', /must begin with https/],
    ['http://192.168.1.10:2583', /local network/],
    ['https://alice:secret@pds.example', /Leave out the user name and password/],
    ['https://pds.example/xrpc', /without anything after it/],
    ['ftp://pds.example', /must begin with https/],
  ] as const) {
    await address(page).fill(typed)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText(says)).toBeVisible()
    await expect(address(page)).toBeFocused()
    await expect(address(page)).toHaveValue(typed)
  }
})

for (const [what, answer, says] of [
  [
    'a page',
    { status: 200, contentType: 'text/html', body: '<h1>Hi</h1>' },
    /not as an AT Protocol/,
  ],
  ['another API', { status: 200, json: { hello: 'world' } }, /not as an AT Protocol server/],
  [
    'a page of an error',
    { status: 502, contentType: 'text/html', body: 'Bad' },
    /error page, status 502/,
  ],
  ['too many requests', { status: 429, json: { error: 'RateLimitExceeded' } }, /asks you to wait/],
] as const) {
  test(`a host that answers with ${what} is told apart @mock`, async ({ page, server }) => {
    const { handle } = await server.createAccount()
    await page.route('**/xrpc/com.atproto.server.describeServer', (route) => route.fulfill(answer))
    await identify(page, handle, new URL(server.url).host)
    await expect(page.getByText(says)).toBeVisible()
    await expect(address(page)).toBeFocused()
    await scan(page)
  })
}

test('a host that does not answer is told from one that is no PDS @mock', async ({ page }) => {
  await identify(page, 'alice.test', 'nothing-here.test')
  await expect(page.getByText(/nothing-here.test could not be reached/)).toBeVisible()
})

test('by keyboard alone @mock', async ({ page, server }) => {
  const account = await server.createAccount()
  await page.goto('/sign-in')
  await identifier(page).focus()
  await page.keyboard.type(account.handle)
  await page.keyboard.press('Enter')
  await expect(agree(page)).toBeVisible()
  // Past the links of the server, if it has any.
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(agree(page)).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(password(page)).toBeFocused()
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(overview(page)).toBeVisible()
})

test('what was typed before the code arrived is kept @mock', async ({ page, server }) => {
  const account = await server.createAccount()
  const code = Promise.withResolvers<undefined>()
  await page.route('**/assets/*.js', async (route) => {
    await code.promise
    await route.continue()
  })
  await page.goto('/sign-in', { waitUntil: 'commit' })
  await identifier(page).fill(account.handle)
  code.resolve(undefined)
  await page.waitForLoadState('networkidle')
  await expect(identifier(page)).toHaveValue(account.handle)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(agree(page)).toBeVisible()
})
