import type { Browser, BrowserContext, Page } from '@playwright/test'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { writeConfigCookie } from '../scripts/lib/config-cookie.ts'
import { expect, test as base } from './as-account.ts'
import { expectWait } from './expect-wait.ts'
import { connectToWorld } from './servers/connect-to-world.ts'
import { signIn as signInTo } from './sign-in.ts'

type Fixtures = {
  /** Another browser altogether, with nobody signed in. */
  otherContext: BrowserContext
}

const test = base.extend<Fixtures>({
  otherContext: async ({ browser, mock, server, consoleOrigin }, use) => {
    const context = await openBrowser(browser, consoleOrigin)
    const config = {
      productName: 'Latchkey',
      defaultService: server.url,
      plcDirectory: server.plcUrl,
      handleResolver: server.handleResolver,
    }
    await context.addCookies([writeConfigCookie(config, consoleOrigin)])
    if (mock) await connectToWorld(context, mock.world)
    await use(context)
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  },
})

function openBrowser(browser: Browser, baseURL: string) {
  return browser.newContext({ baseURL, reducedMotion: 'reduce', locale: 'en-GB' })
}

const ask = (page: Page) => page.getByRole('button', { name: 'Mail me a code' })
const code = (page: Page) => page.getByLabel('Code from the mail')
const password = (page: Page) => page.getByLabel('New password')
const change = (page: Page) => page.getByRole('button', { name: 'Change the password' })
const done = (page: Page) => page.getByText('The password has been changed')
const goesOn = (page: Page) => page.getByText('This browser goes on with a new session.')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

const strong = 'eleven quiet otters'

test('changed while signed in: this tab goes on, another browser is out at its next renewal', async ({
  page,
  context,
  otherContext,
  account,
  server,
  signIn,
  scan,
}) => {
  const other = await otherContext.newPage()
  await other.clock.install()
  await signInTo(other, account)
  await expect(heading(other, 'Overview')).toBeVisible()

  await page.clock.install()
  await signIn()
  await page.getByRole('link', { name: 'Password', exact: true }).click()
  await expect(heading(page, 'Password')).toBeVisible()
  await expect(page.getByText(account.email)).toBeVisible()
  await scan()
  await ask(page).click()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  // A look into the mail in this very tab loses nothing but what was typed.
  await page.reload()
  await code(page).fill((await server.mailedCode(account.email, 'reset_password')).toLowerCase())
  await password(page).fill(strong)
  await change(page).click()
  await expect(goesOn(page)).toBeVisible()
  await expect(page.locator('input')).toHaveCount(0)

  await server.expireAccessTokens(context)
  await page.clock.fastForward('01:00')
  await page.getByRole('link', { name: 'Go to the app passwords' }).click()
  await expect(heading(page, 'App passwords')).toBeVisible()
  await expect(page.getByText('You have no app passwords')).toBeVisible()

  await other.clock.fastForward('02:00:05')
  await expect(other.getByText(/Trying again now|Next try|Your session has ended/)).toBeVisible()
  await other.clock.fastForward('00:05')
  await expect(other.getByText('Your session has ended')).toBeVisible()
  await expect(other.getByText(/That is so after a password reset/)).toBeVisible()
})

test('wrong, expired and used codes are said to be so; what was typed stays', async ({
  page,
  account,
  server,
  signInAt,
  scan,
}) => {
  await signInAt('/password')
  await ask(page).click()
  const first = await server.mailedCode(account.email, 'reset_password')
  await code(page).fill('ABCDE-22222')
  await password(page).fill('short')
  await change(page).click()
  await expect(page.getByText(/A password has at least 8/)).toBeVisible()
  await password(page).fill('🔑'.repeat(200))
  await change(page).click()
  await expect(page.getByText(/A password has at most 256/)).toBeVisible()
  await password(page).fill(strong)
  await change(page).click()
  await expect(page.getByText(/This code is wrong, or was used already/)).toBeVisible()
  await expect(code(page)).toBeFocused()
  await expect(password(page)).toHaveValue(strong)
  await scan()

  await server.expireMailedCodes(account)
  await code(page).fill(first)
  await change(page).click()
  await expect(page.getByText(/This code has expired/)).toBeVisible()

  await page.getByRole('button', { name: 'Back' }).click()
  await ask(page).click()
  const second = await server.mailedCode(account.email, 'reset_password')
  await code(page).fill(second)
  await password(page).fill(strong)
  await password(page).press('Enter')
  await expect(goesOn(page)).toBeVisible()

  // The same code a second time.
  await page.goto('/password')
  await page.getByRole('button', { name: 'I have a code already' }).click()
  await code(page).fill(second)
  await password(page).fill('another strong password')
  await change(page).click()
  await expect(page.getByText(/This code is wrong, or was used already/)).toBeVisible()
})

test('by keyboard, in a session of an app password, while deactivated', async ({
  page,
  account,
  server,
  elsewhere,
  signIn,
}) => {
  const client = await elsewhere(account)
  const { password: secret } = await client.call(createAppPassword, { input: { name: 'here' } })
  await client.call(deactivateAccount, { input: {} })
  await signIn({ ...account, handle: account.did, password: secret })
  await page.goto('/password')
  const { keyboard } = page
  await ask(page).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('Look into your mail')).toBeVisible()
  await keyboard.press('Tab')
  await expect(code(page)).toBeFocused()
  await keyboard.type(await server.mailedCode(account.email, 'reset_password'))
  await keyboard.press('Tab')
  await keyboard.type(strong)
  await keyboard.press('Enter')
  await expect(goesOn(page)).toBeVisible()
  await page.getByRole('link', { name: 'Go to the sessions' }).click()
  await expect(page.getByText('Account password: this session can do everything')).toBeVisible()
})

test('sign out everywhere: every app password goes with the old password, but for one', async ({
  page,
  account,
  server,
  elsewhere,
  signIn,
  scan,
}) => {
  const client = await elsewhere(account)
  for (const name of ['phone', 'desk', 'bot']) {
    await client.call(createAppPassword, { input: { name } })
  }
  await signIn()
  await page.goto('/sessions')
  await page.getByRole('link', { name: 'Sign out everywhere' }).click()
  await expect(heading(page, 'Sign out everywhere')).toBeVisible()
  await ask(page).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await page.getByLabel('bot').uncheck()
  await scan()
  await code(page).fill(await server.mailedCode(account.email, 'reset_password'))
  await password(page).fill(strong)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(done(page)).toBeVisible()
  await expect(goesOn(page)).toBeVisible()
  await expect(page.getByText('2 app passwords have been revoked')).toBeVisible()
  await scan()

  const again = await elsewhere({ ...account, password: strong })
  const { passwords } = await again.call(listAppPasswords)
  expect(passwords.map(({ name }) => name)).toEqual(['bot'])
})

test.describe('a server that wants a rest', () => {
  test.use({ strict: true })

  test('says so, and for how long', async ({ page, server, account, anybody, signInAt, scan }) => {
    await signInAt('/password')
    await expect(page.getByText(account.email)).toBeVisible()
    await exhaust(() => anybody.call(requestPasswordReset, { input: { email: account.email } }))
    await ask(page).click()
    await expectWait(page, server)
    await scan()
  })
})

/** Until the server refuses: fifteen times an hour it does not. */
async function exhaust(call: () => Promise<void>) {
  for (let tries = 0; tries < 20; tries++) {
    const isRefused = await call().then(
      () => false,
      () => true,
    )
    if (isRefused) return
  }
  throw new Error('The server never had enough')
}

test.describe('an entryway @mock', () => {
  test.use({ pdsOptions: { entryway: true } })

  test('wants a sign-in code besides: the password is changed, and signing in offered', async ({
    page,
    pds,
    account,
    server,
    signInAt,
    scan,
  }) => {
    await signInAt('/password')
    const held = pds.state.accounts.get(account.did)
    if (held) held.emailAuthFactor = true
    await ask(page).click()
    await code(page).fill(await server.mailedCode(account.email, 'reset_password'))
    await password(page).fill(strong)
    await change(page).click()
    await expect(done(page)).toBeVisible()
    await expect(page.getByText(/wants a sign-in code besides the password/)).toBeVisible()
    await scan()
    await page.getByRole('link', { name: 'Sign in with the new password' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByLabel('Password', { exact: true })).toBeVisible()
  })
})

test.describe('offline @mock', () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED/ })

  test('nothing typed is lost', async ({ page, context, account, server, signInAt }) => {
    await signInAt('/password')
    await ask(page).click()
    await code(page).fill(await server.mailedCode(account.email, 'reset_password'))
    await password(page).fill(strong)
    await context.setOffline(true)
    const isServer = (url: URL) => url.pathname.startsWith('/xrpc/')
    await page.route(isServer, (route) => route.abort('internetdisconnected'))
    await change(page).click()
    await expect(page.getByRole('alert').getByText('You are offline')).toBeVisible()
    await context.setOffline(false)
    await page.unroute(isServer)
    await change(page).click()
    await expect(goesOn(page)).toBeVisible()
  })
})
