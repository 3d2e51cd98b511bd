import { expect, test } from './fixtures.ts'
import { newName } from './servers/test-server.ts'
import { signIn } from './sign-in.ts'

test('sign up, sign out, sign in, and stay signed in when the token runs out', async ({
  page,
  context,
  server,
}) => {
  await page.clock.install()
  const name = newName()
  const handle = `${name}${server.handleDomain}`
  const password = 'twelve brass keys'
  const overview = page.getByRole('heading', { level: 1, name: 'Overview' })
  const menu = page.getByRole('button', { name: `Account: ${handle}` })

  await page.goto('/')
  await page.getByRole('link', { name: 'Create one' }).click()
  await page.getByLabel('Handle', { exact: true }).fill(name)
  await page.getByLabel('E-mail address').fill(`${name}@example.com`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(overview).toBeVisible()
  await expect(menu).toBeVisible()

  await menu.click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(dialog.getByRole('heading', { name: 'Signed out' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await signIn(page, { handle, password })
  await expect(overview).toBeVisible()

  await server.expireAccessTokens(context)
  await page.clock.fastForward('01:00')
  const renewal = page.waitForResponse(/com\.atproto\.server\.refreshSession/)
  await page.getByRole('link', { name: 'Sessions', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  await page.goBack()
  expect((await renewal).status()).toBe(200)
  await expect(overview).toBeVisible()
  await expect(page.getByText('did:plc:')).toBeVisible()

  await page.reload()
  await expect(overview).toBeVisible()
  await expect(menu).toBeVisible()
})
