import type { Page } from '@playwright/test'
import { expect, test, waitForLimits } from './as-account.ts'

const service = 'did:web:service.example'
const tokens = (page: Page) => page.getByRole('region', { name: 'Service token' })
const keys = (page: Page) => page.getByRole('region', { name: 'Signing key' })

/** Brings the form that makes tokens. */
const begin = (page: Page) => tokens(page).getByRole('button', { name: 'Make a token' }).click()

/** Types what is given, and asks for a token. */
async function make(
  page: Page,
  { audience, method, life }: { audience?: string; method?: string; life?: string },
) {
  const card = tokens(page)
  if (audience !== undefined) await card.getByLabel('For which service').fill(audience)
  if (method !== undefined) await card.getByLabel('For which method').fill(method)
  if (life !== undefined) await card.getByLabel('Life in seconds').fill(life)
  await card.getByRole('button', { name: 'Make the token' }).click()
}

test('a token is made, read and forgotten @older', async ({
  page,
  server,
  account,
  signIn,
  scan,
}) => {
  await signIn()
  await page.getByRole('link', { name: 'For developers' }).click()
  await begin(page)
  const card = tokens(page)
  const audience = server.older ? service : `${service}#part`
  if (server.older) {
    await make(page, { audience: `${service}#part` })
    await expect(card.getByLabel('For which service')).toHaveAccessibleDescription(/broke down/)
  }
  await make(page, { audience, method: 'com.example.getThing', life: '600' })
  await expect(card.getByRole('timer')).toHaveText(/^(10:00|9:\d\d)$/)
  await expect(card.getByRole('row', { name: /^iss/ })).toContainText(account.did)
  await expect(card.getByRole('row', { name: /^aud/ })).toContainText(audience)
  await expect(card.getByRole('row', { name: /^lxm/ })).toContainText('com.example.getThing')
  const token = (await card.locator('code').textContent()) ?? ''
  expect(token.split('.')).toHaveLength(3)
  await scan()
  await card.getByRole('button', { name: 'Clear' }).click()
  await expect(card.getByText('The token is not kept here any more.')).toBeVisible()
  await expect(page.getByText(token)).toHaveCount(0)

  await make(page, { method: '', life: '6' })
  await expect(card.getByText('The token has ended.')).toBeVisible()
  await expect(card.getByRole('table')).toHaveCount(0)
})

test('what is wrong is said at its field, by this page and by the server @older', async ({
  page,
  server,
  signIn,
  scan,
}) => {
  await signIn()
  await page.goto('/developers')
  await begin(page)
  const card = tokens(page)
  const field = (name: string) => card.getByLabel(name)
  await make(page, { audience: 'service.example', method: 'getThing', life: '0' })
  await expect(field('For which service')).toHaveAccessibleDescription(/Type the DID/)
  await expect(field('For which method')).toHaveAccessibleDescription(/no name of a method/)
  await expect(field('Life in seconds')).toHaveAccessibleDescription(/That is past/)
  await scan()
  await make(page, { audience: service, method: '', life: '61' })
  await expect(field('Life in seconds')).toHaveAccessibleDescription(/Without a method/)
  // A form that was refused takes the focus there twice, the second time a moment later.
  await expect(field('Life in seconds')).toBeFocused()
  await page.evaluate(async () => new Promise((done) => void setTimeout(done, 10)))
  await make(page, { method: 'com.atproto.server.updateEmail' })
  await expect(field('For which method')).toHaveAccessibleDescription(/only the account itself/)
  await make(page, { audience: 'did:example:service', method: '', life: '60' })
  if (server.older) {
    await expect(card.getByRole('row', { name: /^aud/ })).toContainText('did:example:service')
  } else {
    await expect(field('For which service')).toHaveAccessibleDescription(/does not take this/)
    await expect(field('For which service')).toBeFocused()
  }
})

test('an app password has fewer tokens', async ({ page, signInWithAppPassword }) => {
  await signInWithAppPassword()
  await page.goto('/developers')
  await waitForLimits(page)
  await begin(page)
  const card = tokens(page)
  await make(page, { audience: service, method: 'com.atproto.server.createAccount' })
  await expect(card.getByLabel('For which method')).toHaveAccessibleDescription(/may not have/)
  await make(page, { method: 'com.example.getThing' })
  await expect(card.getByRole('timer')).toBeVisible()
})

test('anybody can have a signing key reserved; a token wants a session', async ({
  page,
  server,
  account,
  scan,
}) => {
  const { host } = new URL(server.url)
  await page.goto('/developers')
  await expect(tokens(page).getByRole('link', { name: 'Sign in' })).toBeVisible()
  const card = keys(page)
  await card.getByRole('button', { name: 'Reserve a key' }).click()
  const key = card.getByText(/^did:key:z/)
  const reserve = card.getByRole('button', { name: `Reserve a key at ${host}` })
  await reserve.click()
  await expect(card.getByText('Nobody yet', { exact: true })).toBeVisible()
  const first = await key.textContent()
  await card.getByLabel('DID of the account that will move').fill(account.did)
  await reserve.click()
  await expect(card.getByText(account.did, { exact: true })).toBeVisible()
  const second = await key.textContent()
  expect(second).not.toBe(first)
  await scan()
  const again = page.waitForResponse(/reserveSigningKey$/)
  await reserve.click()
  await again
  // The result takes the focus.
  await expect(reserve).not.toBeFocused()
  await expect(card.getByText(account.did, { exact: true })).toBeVisible()
  await expect(key).toHaveText(second ?? '')
  await card.getByLabel('DID of the account that will move').fill('alice')
  await reserve.click()
  await expect(card.getByText('This is no DID.')).toBeVisible()
})

test('what was typed stays when the server is away @mock', async ({
  page,
  account,
  signIn,
  pds,
}) => {
  await signIn(account)
  await page.goto('/developers')
  await begin(page)
  await page.route('**/xrpc/com.atproto.server.getServiceAuth*', (route) => route.abort())
  await make(page, { audience: service })
  await expect(tokens(page).getByRole('alert')).toContainText(
    `${new URL(pds.origin).host} could not be reached`,
  )
  await expect(tokens(page).getByLabel('For which service')).toHaveValue(service)
})
