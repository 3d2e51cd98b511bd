import type { Page } from '@playwright/test'
import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { expect, test } from './as-account.ts'
import { typePassword } from './sign-in.ts'
import { signInTakenDown, takeDown } from './taken-down.ts'

const card = (page: Page, name: string) => page.getByRole('region', { name })
const attention = 'What needs your attention'
const anyOrigin = { 'access-control-allow-origin': '*' }

test('who you are, what needs attention, and who the server is @older', async ({
  page,
  server,
  account,
  signIn,
  scan,
}) => {
  await signIn()
  const who = card(page, 'Who you are')
  for (const fact of [account.handle, account.did, account.email, 'Active', 'Not confirmed']) {
    await expect(who.getByText(fact, { exact: true })).toBeVisible()
  }
  await expect(who.getByText(new URL(server.url).host, { exact: true })).toBeVisible()
  await expect(card(page, attention).getByText('is not confirmed')).toBeVisible()
  await expect(card(page, 'Your server').getByText('Open to everybody')).toBeVisible()
  await expect(card(page, 'Your server').getByText(/^\d+\.\d+\.\d+$/)).toHaveCount(
    server.older ? 0 : 1,
  )
  await who.getByRole('button', { name: 'Copy DID' }).click()
  await expect(who.getByText('Copied')).toBeVisible()
  await scan()
})

test('what changes elsewhere is seen here', async ({
  page,
  server,
  account,
  signIn,
  elsewhere,
  scan,
}) => {
  await signIn()
  await expect(card(page, attention).getByText('is not confirmed')).toBeVisible()
  const client = await elsewhere(account)
  await client.call(requestEmailConfirmation)
  const token = await server.mailedCode(account.email, 'confirm_email')
  await client.call(confirmEmail, { input: { email: account.email, token } })
  await page.reload()
  await expect(card(page, 'Who you are').getByText('Confirmed', { exact: true })).toBeVisible()
  await expect(card(page, attention).getByText('The account is in order')).toBeVisible()
  await scan()
})

test('nothing scrolls sideways on a narrow screen @mock', async ({ page, signIn, scan }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn()
  await expect(card(page, attention).getByText('is not confirmed')).toBeVisible()
  for (const path of ['/', '/sessions', '/reactivate']) {
    await page.goto(path)
    await scan()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})

for (const [name, method] of [
  ['Who you are', 'getSession'],
  [attention, 'checkAccountStatus'],
  ['Your server', 'describeServer'],
] as const) {
  test(`"${name}" fails alone and is tried again alone @mock`, async ({
    page,
    account,
    signIn,
    scan,
  }) => {
    await signIn()
    const url = `**/xrpc/com.atproto.server.${method}`
    await page.route(url, (route) =>
      route.fulfill({
        status: 502,
        contentType: 'text/html',
        headers: anyOrigin,
        body: '<h1>Bad gateway</h1>',
      }),
    )
    await page.reload()
    const again = page.getByRole('button', { name: 'Try again' })
    await expect(card(page, name).getByText(/error page, status 502/)).toBeVisible()
    await expect(again).toHaveCount(1)
    await expect(page.getByText('Bad gateway')).toHaveCount(0)
    await expect(card(page, 'Who you are').getByText(account.did)).toBeVisible()
    await scan()
    await page.unroute(url)
    await again.click()
    await expect(again).toHaveCount(0)
  })
}

for (const [what, answer, says] of [
  ['an empty page', { status: 200, body: '' }, /answer that the console cannot read/],
  ['another shape', { status: 200, json: { activated: 1 } }, /answer that the console cannot read/],
  ['too many requests', { status: 429, json: { error: 'RateLimitExceeded' } }, /asks you to wait/],
  [
    'an error nobody knows',
    { status: 400, json: { error: 'Strange', message: '<img src=x> \u202Eback to front' } },
    /refused: .*<img src=x>/,
  ],
] as const) {
  test(`a card says what happened when the server answers ${what} @mock`, async ({
    page,
    signIn,
  }) => {
    await signIn()
    await page.route('**/xrpc/com.atproto.server.checkAccountStatus', (route) =>
      route.fulfill({ headers: anyOrigin, ...answer }),
    )
    await page.reload()
    await expect(card(page, attention).getByText(says)).toBeVisible()
    await expect(card(page, 'Your server').getByText('New accounts')).toBeVisible()
  })
}

test('an app password opens a part, and the page says which', async ({
  signInWithAppPassword,
  page,
  account,
  scan,
}) => {
  await signInWithAppPassword()
  await expect(page.getByText('You are signed in with an app password')).toBeVisible()
  await page.getByText('What the server lets this session do').click()
  await expect(page.getByText('See and revoke app passwords')).toBeVisible()
  await expect(page.getByText('Make app passwords')).toBeVisible()
  await expect(card(page, 'Who you are').getByText(/^App password/)).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'sign in with the account password' }).click()
  await expect(page.getByLabel('Handle, e-mail or DID')).toHaveValue(account.handle)
})

test('a taken-down account has a limited session that says so @mock', async ({
  page,
  pds,
  account,
  scan,
}) => {
  takeDown(pds, account)
  const goOn = await signInTakenDown(page, account)
  await goOn.click()
  await expect(page.getByText('Limited session: this account is taken down')).toBeVisible()
  await expect(card(page, 'Who you are').getByText('Taken down', { exact: true })).toBeVisible()
  await page.getByText('What the server lets this session do').click()
  await expect(page.getByText('Export your data')).toBeVisible()
  await scan()
})

test('a session that the server has ended keeps its page and can be opened again', async ({
  page,
  context,
  server,
  account,
  anybody,
  signIn,
  scan,
}) => {
  await page.clock.install()
  await signIn()
  await expect(card(page, attention).getByText('is not confirmed')).toBeVisible()
  await anybody.call(requestPasswordReset, { input: { email: account.email } })
  const token = await server.mailedCode(account.email, 'reset_password')
  const password = 'another-correct-horse'
  await anybody.call(resetPassword, { input: { token, password } })
  await server.expireAccessTokens(context)
  await page.clock.fastForward('02:01:00')
  await expect(page.getByText('Your session has ended')).toBeVisible({ timeout: 20_000 })
  await expect(card(page, 'Who you are').getByText(account.did)).toBeVisible()
  await scan()
  await page.getByRole('dialog').getByRole('link', { name: 'Use another way' }).click()
  await expect(page.getByLabel('Handle, e-mail or DID')).toHaveValue(account.handle)
  await page.getByRole('button', { name: 'Continue' }).click()
  await typePassword(page, password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(card(page, 'Who you are').getByText('Active')).toBeVisible()
})

test('while the token cannot be renewed, a quiet line says so @mock', async ({
  page,
  context,
  server,
  signIn,
  scan,
}) => {
  await page.clock.install()
  await signIn()
  await expect(card(page, attention).getByText('is not confirmed')).toBeVisible()
  const url = '**/xrpc/com.atproto.server.refreshSession'
  await page.route(url, (route) => route.fulfill({ status: 502, headers: anyOrigin, body: '' }))
  await server.expireAccessTokens(context)
  await page.clock.fastForward('02:01:00')
  const line = page.getByText('The server is in trouble. You stay signed in.')
  await expect(line).toBeVisible()
  await scan()
  await page.unroute(url)
  await page.clock.fastForward('01:00')
  await expect(line).toBeHidden()
})

test.describe('without storage', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
    })
  })

  test('the page says that closing the tab signs out, and why @mock', async ({
    page,
    signIn,
    scan,
  }) => {
    await signIn()
    await expect(page.getByText('Closing this tab will sign you out')).toBeVisible()
    await expect(page.getByText(/offers no storage here/)).toBeVisible()
    await scan()
  })
})
