import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { TestServer } from './servers/test-server.ts'

const details = (page: Page) => page.getByRole('region', { name: 'Details' })
const can = (page: Page) => page.getByRole('region', { name: 'What this server can do' })
const everything = 'It has everything that this console offers.'
const untold = ['Creating accounts', 'New password by mailed code', 'Signing keys for moving here']

/** Older servers tell a stranger less, but lack none of it. */
async function expectEverything(page: Page, server: TestServer) {
  if (!server.older) return expect(can(page).getByText(everything)).toBeVisible()
  await expect(
    can(page).getByRole('heading', { name: 'Cannot be told from outside' }),
  ).toBeVisible()
  for (const feature of untold) await expect(can(page).getByText(feature)).toBeVisible()
  await expect(can(page).getByRole('heading', { name: 'It lacks' })).toHaveCount(0)
}

test("the account's server: what it says, how it answers, what it can do @older", async ({
  page,
  server,
  signIn,
  scan,
}) => {
  await signIn()
  await page.getByRole('link', { name: 'Server', exact: true }).click()
  await expect(page.getByText('You are signed in there.')).toBeVisible()
  await expect(page.getByText('Open to everybody')).toBeVisible()
  await expect(page.getByText(/^\d+\.\d+\.\d+$/)).toHaveCount(server.older ? 0 : 1)
  const facts = details(page)
  await expect(facts.getByText(/^did:web:/)).toBeVisible()
  await expect(facts.getByText('.test', { exact: true })).toBeVisible()
  await expect(facts.getByText(server.older ? 'The server does not say' : '5.2 MB')).toBeVisible()
  await expect(facts.getByText(/The middle one of 5 calls, .* from this browser/)).toBeVisible()
  await expect(facts.getByText('This page may read its answers')).toBeVisible()
  await expect(facts.getByText('Yes: other apps can be let in')).toBeVisible()
  await expectEverything(page, server)
  await scan()
})

test.describe('a stricter server', () => {
  test.use({ strict: true })

  test('can be looked at by anybody, and asked again @older', async ({ page, server, scan }) => {
    await page.goto('/server')
    await expect(page.getByText('With an invite code')).toBeVisible()
    await expect(
      details(page).getByText(
        server.older
          ? /^Not how long to wait after too many calls/
          : 'And how long to wait after too many calls.',
      ),
    ).toBeVisible()
    await expectEverything(page, server)
    await can(page).getByRole('button', { name: 'Ask again' }).click()
    await expectEverything(page, server)
    await page.setViewportSize({ width: 320, height: 640 })
    await scan()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
    await page.getByRole('link', { name: 'Look after its invite codes' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Invite codes of a server' }),
    ).toBeVisible()
  })
})

test('a server that a link names is asked nothing more before that is agreed to @mock', async ({
  page,
  world,
  scan,
}) => {
  world.addPds({
    origin: 'https://two.test',
    userDomains: ['.two.test'],
    generation: '2023-05',
  })
  const asked: string[] = []
  page.on('request', (request) => {
    const { host, pathname } = new URL(request.url())
    if (host === 'two.test') asked.push(pathname)
  })
  await page.goto('/server?service=two.test')
  await expect(page.getByText('Whoever runs it learns your network address')).toBeVisible()
  // Whether it is there, who it is, and of which generation.
  expect(new Set(asked)).toEqual(
    new Set([
      '/xrpc/_health',
      '/xrpc/com.atproto.server.describeServer',
      '/xrpc/com.atproto.server.checkAccountStatus',
      '/xrpc/com.atproto.server.listAppPasswords',
    ]),
  )
  await scan()
  await page.getByRole('button', { name: 'Yes, use this server' }).click()
  await expect(details(page).getByText('.two.test')).toBeVisible()
  await expect(details(page).getByText('No: other apps need an app password')).toBeVisible()
  await expect(details(page).getByText('The server names none')).toHaveCount(2)
  const lacks = can(page).getByRole('listitem').filter({ hasText: 'Service tokens' })
  await expect(lacks).toContainText('The server speaks an older generation of the protocol')
  await expect(details(page).getByText('Of May 2023')).toBeVisible()
  await expect(can(page).getByText(/^It lacks \d/)).toBeVisible()
  await scan()
})

test('what cannot be told from outside is not called lacking @mock', async ({ page, scan }) => {
  await page.route('**/xrpc/com.atproto.server.{updateEmail,confirmEmail}', (route) =>
    route.fulfill({
      status: 401,
      headers: { 'access-control-allow-origin': '*' },
      json: { error: 'AuthMissing', message: 'Authentication Required' },
    }),
  )
  await page.goto('/server')
  await expect(can(page).getByText('Nothing is known to be lacking.')).toBeVisible()
  await expect(can(page).getByText('Cannot be told from outside')).toBeVisible()
  await scan()
})
