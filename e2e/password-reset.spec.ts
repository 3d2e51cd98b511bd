import type { Page } from '@playwright/test'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { expect, test } from './fixtures.ts'
import { scan } from './scan.ts'
import { signIn } from './sign-in.ts'

const address = (page: Page) => page.getByLabel('E-mail address of the account')
const ask = (page: Page) => page.getByRole('button', { name: 'Mail me a code' })
const code = (page: Page) => page.getByLabel('Code from the mail')
const password = (page: Page) => page.getByLabel('New password')
const change = (page: Page) => page.getByRole('button', { name: 'Change the password' })
const asked = (page: Page) => page.getByText('Look into your mail')
const done = (page: Page) => page.getByText('The password has been changed')

const strong = 'eleven quiet otters'

async function askFor(page: Page, email: string) {
  await page.goto('/forgot-password')
  await address(page).fill(email)
  await ask(page).click()
  await expect(asked(page)).toBeVisible()
}

async function reset(page: Page, token: string, secret = strong) {
  await code(page).fill(token)
  await password(page).fill(secret)
  await change(page).click()
}

test('a new password, with the code as it came out of the clipboard', async ({
  page,
  account,
  server,
}) => {
  await page.goto('/forgot-password')
  await scan(page)
  await askFor(page, ` ${account.email.toUpperCase()} `)
  await scan(page)
  const token = await server.mailedCode(account.email, 'reset_password')
  await reset(page, ` ${token.toLowerCase().replace('-', ' ')}\n`)
  await expect(done(page)).toBeVisible()
  await scan(page)
  await expect(page.locator('input')).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain(
    'latchkey.password-reset',
  )
  await page.getByRole('link', { name: 'Sign in with the new password' }).click()
  await expect(page).toHaveURL('/sign-in')
  await signIn(page, { ...account, password: strong })
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})

test('by keyboard alone @mock', async ({ page, account, server }) => {
  const { keyboard } = page
  await page.goto('/forgot-password')
  await address(page).focus()
  await keyboard.type(account.email)
  await keyboard.press('Enter')
  await expect(asked(page)).toBeVisible()
  await keyboard.press('Tab')
  await expect(code(page)).toBeFocused()
  await keyboard.type(await server.mailedCode(account.email, 'reset_password'))
  await keyboard.press('Tab')
  await expect(password(page)).toBeFocused()
  await keyboard.type(strong)
  await keyboard.press('Enter')
  await expect(done(page)).toBeVisible()
  await keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Sign in with the new password' })).toBeFocused()
})

test('an address that nobody has gets the same answer', async ({ page }) => {
  await askFor(page, 'nobody-has-this@example.com')
  await expect(page.getByText(/If an account on .* has the address/)).toBeVisible()
})

test('a wrong code, the right one, and the same once more', async ({ page, account, server }) => {
  await askFor(page, account.email)
  const token = await server.mailedCode(account.email, 'reset_password')
  await reset(page, 'AAAAA-22222')
  await expect(page.getByText(/This code is wrong, or was used already/)).toBeVisible()
  await expect(code(page)).toBeFocused()
  await expect(password(page)).toHaveValue(strong)
  await scan(page)
  await reset(page, token)
  await expect(done(page)).toBeVisible()
  await page.goto('/forgot-password')
  await page.getByRole('button', { name: 'I have a code already' }).click()
  await scan(page)
  await reset(page, token)
  await expect(page.getByText(/This code is wrong, or was used already/)).toBeVisible()
})

test('a code that came too late', async ({ page, account, server }) => {
  await askFor(page, account.email)
  const token = await server.mailedCode(account.email, 'reset_password')
  await server.expireMailedCodes(account)
  await reset(page, token)
  await expect(page.getByText(/This code has expired/)).toBeVisible()
  await expect(code(page)).toBeFocused()
})

test('a reload in between loses neither the step nor the address @mock', async ({
  page,
  account,
  server,
}) => {
  await askFor(page, account.email)
  await code(page).fill('AAAAA-22222')
  await page.reload()
  await expect(asked(page)).toBeVisible()
  await expect(page.getByText(account.email)).toBeVisible()
  await expect(code(page)).toHaveValue('')
  expect(page.url()).not.toContain('@')
  await reset(page, await server.mailedCode(account.email, 'reset_password'))
  await expect(done(page)).toBeVisible()
  await page.reload()
  await expect(address(page)).toHaveValue('')
})

test('another code after half a minute, somebody to ask after a whole one @mock', async ({
  page,
  account,
  server,
}) => {
  await page.clock.install()
  await askFor(page, account.email)
  const first = await server.mailedCode(account.email, 'reset_password')
  await expect(page.getByText(/You can ask again in \d+ seconds/)).toBeVisible()
  await page.clock.fastForward('00:31')
  await page.getByRole('button', { name: 'Mail another code' }).click()
  const second = await server.mailedCode(account.email, 'reset_password')
  await reset(page, first)
  await expect(page.getByText(/each new code ends the one before/)).toBeVisible()
  await page.clock.fastForward('01:01')
  await expect(page.getByText('Still nothing?')).toBeVisible()
  await scan(page)
  await reset(page, second)
  await expect(done(page)).toBeVisible()
})

test('what is no address to mail to is said so at its field @mock', async ({ page }) => {
  const problem = page.getByText(/Type the e-mail address of the account/)
  await page.goto('/forgot-password')
  for (const typed of ['', '   ', 'alice.test', 'älice', 'a'.repeat(254)]) {
    await address(page).fill(typed)
    await ask(page).click()
    await expect(problem).toBeVisible()
    await expect(address(page)).toBeFocused()
    await scan(page)
    await address(page).fill('alice@example.com')
    await expect(problem).toBeHidden()
  }
})

for (const [typed, secret, says] of [
  ['', strong, /Type the code from the mail/],
  ['   ', strong, /Type the code from the mail/],
  ['ABCDE-22222', 'short', /A password has at least 8/],
  ['ABCDE-22222', '🔑'.repeat(200), /A password has at most 256/],
] as const) {
  test(`the code "${typed}" with "${secret.slice(0, 8)}" is not sent @mock`, async ({ page }) => {
    await page.goto('/forgot-password')
    await page.getByRole('button', { name: 'I have a code already' }).click()
    await reset(page, typed, secret)
    await expect(page.getByText(says)).toBeVisible()
    await expect(password(page)).toHaveValue(secret)
    await scan(page)
  })
}

for (const typed of ['123456', 'ÄÖÜßé-22222', 'x'.repeat(100)]) {
  test(`the code "${typed.slice(0, 12)}" is the server's to refuse`, async ({ page }) => {
    await page.goto('/forgot-password')
    await page.getByRole('button', { name: 'I have a code already' }).click()
    await reset(page, typed)
    await expect(page.getByText(/This code is wrong/)).toBeVisible()
    await expect(code(page)).toHaveValue(typed)
  })
}

test('a server that wants a rest says how long @mock', async ({ page }) => {
  await page.clock.install()
  await page.route(`**/xrpc/${requestPasswordReset.nsid}`, (route) =>
    route.fulfill({
      status: 429,
      headers: { 'retry-after': '90', 'access-control-expose-headers': 'Retry-After' },
      json: { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' },
    }),
  )
  await page.goto('/forgot-password')
  await address(page).fill('alice@example.com')
  await ask(page).click()
  await expect(page.getByRole('alert')).toContainText('asks you to wait')
  await expect(address(page)).toHaveValue('alice@example.com')
  await scan(page)
})
