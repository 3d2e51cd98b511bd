import type { Locator, Page } from '@playwright/test'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import type { Method } from '@/lexicon/method.ts'
import { expect, test } from './fixtures.ts'
import { typePassword } from './sign-in.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const link = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true })
const urlOf = ({ nsid }: Method) => `**/xrpc/${nsid}*`

test('row 31: offline at the start, what was last known is there, and it recovers alone', async ({
  page,
  context,
  account,
  server,
  signIn,
}) => {
  await signIn()
  await expect(page.getByText(account.did)).toBeVisible()
  // The console itself is on this machine, or kept by the browser.
  const isOfServer = (url: URL) => server.isExpected(url.origin)
  await context.route(isOfServer, (route) => route.abort('internetdisconnected'))
  await page.addInitScript(() => {
    let isOnline = false
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => isOnline })
    addEventListener('online', () => (isOnline = true), { capture: true })
  })
  await page.reload()
  const menu = page.getByRole('button', { name: `Account: ${account.handle}` })
  // A server on this machine is there without a network.
  const isLocal = new URL(server.url).hostname === 'localhost'
  const offline = page.getByText(isLocal ? /could not be reached/ : /^You are offline/).first()
  await expect(menu).toBeVisible()
  await expect(heading(page, 'Overview')).toBeVisible()
  await expect(page.getByText(account.did)).toBeVisible()
  await expect(offline).toBeVisible()
  await link(page, 'Sessions').click()
  await expect(page.getByRole('region', { name: account.handle })).toBeVisible()

  await link(page, 'App passwords').click()
  await expect(offline).toBeVisible()
  await context.unroute(isOfServer)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText('You have no app passwords')).toBeVisible()
  await expect(offline).toHaveCount(0)
  await expect(menu).toBeVisible()
})

/** Keeps every request for something back, until it is let go. */
async function holdBack(page: Page, url: string) {
  const gate = Promise.withResolvers<undefined>()
  const asked: string[] = []
  await page.route(url, async (route) => {
    if (route.request().method() === 'OPTIONS') return route.fallback()
    asked.push(route.request().url())
    await gate.promise
    // It may have been given up meanwhile.
    await route.fallback().catch(() => {})
  })
  return { asked, letGo: () => gate.resolve(undefined) }
}

/** Presses something; gives, two frames later, whether it shows that it is busy. */
function pressed(control: Locator): Promise<boolean> {
  return control.evaluate(async (element) => {
    if (element instanceof HTMLElement) element.click()
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return element.matches('[aria-busy=true], [aria-disabled=true]')
  })
}

test('row 32: nothing is answered for half a minute: each press is, what is left is given up, a renewal never @mock', async ({
  page,
  world,
  signIn,
}) => {
  await signIn()
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(request.url()))
  const aborted = ({ nsid }: Method) => failed.filter((url) => url.includes(nsid)).length

  await expect(heading(page, 'Overview')).toBeVisible()

  // The console's own code is slow.
  const code = await holdBack(page, '**/assets/app-passwords-route-*.js')
  expect(await pressed(link(page, 'App passwords')), 'a link').toBe(true)
  await expect(heading(page, 'Overview')).toBeVisible()
  await expect.poll(() => code.asked).toHaveLength(1)
  code.letGo()
  await expect(heading(page, 'App passwords')).toBeVisible()
  await expect(page.getByText('You have no app passwords')).toBeVisible()

  // The server is slow to read.
  const reads = await holdBack(page, urlOf(listAppPasswords))
  await page.reload()
  await expect.poll(() => reads.asked.length).toBeGreaterThan(0)
  await expect(page.getByText('Loading…')).toBeVisible()
  expect(aborted(listAppPasswords)).toBe(0)
  await link(page, 'Sessions').click()
  await expect(heading(page, 'Sessions')).toBeVisible()
  await expect.poll(() => aborted(listAppPasswords), 'reads given up').toBe(1)
  await page.unroute(urlOf(listAppPasswords))

  // The server is slow to renew.
  await page.clock.install()
  const renewals = await holdBack(page, urlOf(refreshSession))
  world.clock.advance({ hours: 2, seconds: 1 })
  await page.clock.fastForward('01:00')
  await link(page, 'App passwords').click()
  await expect.poll(() => renewals.asked.length).toBe(1)
  await link(page, 'Overview').click()
  await expect(heading(page, 'Overview')).toBeVisible()
  renewals.letGo()
  await link(page, 'App passwords').click()
  await expect(page.getByText('You have no app passwords')).toBeVisible()
  expect(aborted(refreshSession), 'renewals given up').toBe(0)
  expect(renewals.asked).toHaveLength(1)
})

test('row 32: a sign-in that takes too long is turned away from, and does not happen later @mock', async ({
  page,
  account,
  pds,
}) => {
  await page.goto('/sign-in')
  await page.getByLabel('Handle, e-mail or DID').fill(account.handle)
  await page.getByRole('button', { name: 'Continue' }).click()
  await typePassword(page, account.password)
  const signIns = await holdBack(page, urlOf(createSession))
  expect(
    await pressed(page.getByRole('button', { name: 'Sign in', exact: true })),
    'a button',
  ).toBe(true)
  await expect.poll(() => signIns.asked.length).toBe(1)
  await page.getByRole('button', { name: 'Change' }).click()
  const field = page.getByLabel('Handle, e-mail or DID')
  await field.fill('somebody.test')
  const answered = page.waitForResponse(urlOf(createSession))
  const ended = page.waitForResponse(/deleteSession/)
  signIns.letGo()
  await answered
  await ended
  await expect(field).toHaveValue('somebody.test')
  expect(pds.state.refreshTokens.size).toBe(0)
})

test.describe('a newer version of the console is out', () => {
  test.use({ tolerated: /\/assets\/|dynamically imported/ })

  /** Some of its code is gone, and the start page names another version, which no reload brings. */
  async function deploy(page: Page, consoleOrigin: string, chunk: string) {
    const gone = `**/assets/${chunk}-*.js`
    await page.route(gone, (route) => route.fulfill({ status: 404, body: 'Not found' }))
    let looks = 0
    await page.route(`${consoleOrigin}/`, async (route) => {
      if (route.request().resourceType() !== 'fetch') return route.fallback()
      await route.fulfill({ contentType: 'text/html', body: '<script src="/assets/index-2.js">' })
      looks++
    })
    let loads = 0
    page.on('domcontentloaded', () => loads++)
    return { comesBack: () => page.unroute(gone), loads: () => loads, looks: () => looks }
  }

  const missing = (page: Page) => page.getByText(/A newer version may have replaced it/)
  const loadAgain = (page: Page) => page.getByRole('button', { name: 'Load the console again' })

  test('row 42: it is loaded by itself, once; then it is left to the person @mock', async ({
    page,
    consoleOrigin,
    signIn,
  }) => {
    await signIn()
    await expect(heading(page, 'Overview')).toBeVisible()
    const version = await deploy(page, consoleOrigin, 'app-passwords-route')
    await link(page, 'App passwords').click()
    await expect.poll(version.loads).toBe(1)
    await expect(missing(page)).toBeVisible()
    // It has looked again, and found the version that it has been loaded for already.
    await expect.poll(version.looks).toBe(2)
    await link(page, 'Sessions').click()
    await expect(heading(page, 'Sessions')).toBeVisible()
    await page.goBack()
    await expect(missing(page)).toBeInViewport()
    expect(version.loads()).toBe(1)
    await version.comesBack()
    await loadAgain(page).click()
    await expect(page.getByText('You have no app passwords')).toBeVisible()
    expect(version.loads()).toBe(2)
  })

  test('row 42: never over something that is typed @mock', async ({ page, consoleOrigin }) => {
    await page.goto('/sign-in')
    const field = page.getByLabel('Handle, e-mail or DID')
    await field.fill('somebody.test')
    const version = await deploy(page, consoleOrigin, 'find-server')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(missing(page)).toBeVisible()
    await expect.poll(version.looks).toBe(1)
    await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled()
    await expect(field).toHaveValue('somebody.test')
    expect(version.loads()).toBe(0)
  })
})

test('row 43: the way back after a sign-out shows nothing of the account @mock', async ({
  page,
  context,
  account,
  signIn,
}) => {
  await signIn()
  // A page that the browser keeps hears nothing while it is away; this one does not even hear that it is back in use.
  const kept = await context.newPage()
  await kept.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => {}
    for (const name of ['focus', 'visibilitychange', 'online']) {
      addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true })
    }
  })
  await kept.goto('/')
  const did = kept.getByText(account.did)
  await expect(did).toBeVisible()
  await kept.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expect(did).toBeHidden()

  await link(page, 'Sessions').click()
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText(/has ended the session of/)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(heading(page, 'Sign in')).toBeVisible()

  await expect(did).toHaveCount(1)
  const wasSeen = await kept.evaluate(async (text) => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    const isVisible = () => getComputedStyle(document.documentElement).visibility === 'visible'
    let seen = false
    do {
      const isThere = document.body.textContent.includes(text)
      seen ||= isThere && isVisible()
      await new Promise(requestAnimationFrame)
    } while (!isVisible())
    return seen || document.body.textContent.includes(text)
  }, account.did)
  expect(wasSeen).toBe(false)
  await expect(heading(kept, 'Sign in')).toBeVisible()

  await page.goBack()
  await expect(heading(page, 'Sign in')).toBeVisible()
  expect(await page.content()).not.toContain(account.handle)
})
