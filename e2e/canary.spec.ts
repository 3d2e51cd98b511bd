import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { dumpCaches, type Overheard, overhear } from './overheard.ts'
import { newName } from './servers/test-server.ts'
import { typePassword } from './sign-in.ts'
import { create, email, handle, password } from './sign-up-form.ts'
import { dumpStorage } from './storage.ts'

test.use({ permissions: ['clipboard-write'] })

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const code = (page: Page) => page.getByLabel('Code from the mail')
const overview = (page: Page) => page.getByRole('heading', { level: 1, name: 'Overview' })

async function signOut(page: Page) {
  await page.getByRole('button', { name: /^Account:/ }).click()
  await press(page, 'Sign out').click()
  await dialog(page).getByRole('button', { name: 'Sign out' }).click()
  await expect(dialog(page).getByText(/has ended the session of/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}

async function continueAs(page: Page, name: string) {
  await page.getByLabel('Handle, e-mail or DID').fill(name)
  await press(page, 'Continue').click()
}

test('row 57: after a whole life of an account its secrets are nowhere to be found', async ({
  page,
  context,
  server,
}) => {
  const overheard = await overhear(context)
  const name = newName()
  const address = `${name}@example.com`
  const newAddress = `new-${address}`
  const canary = (which: string) => `canary-${which}-${crypto.randomUUID()}`
  const first = canary('first')
  const second = canary('second')
  const wrong = canary('wrong')
  const secrets = [first, second, wrong]
  const check = (step: string) => expectNowhere(page, overheard, secrets, step)

  await page.goto('/sign-up')
  await handle(page).fill(name)
  await email(page).fill(address)
  await password(page).fill(first)
  await page.getByRole('button', { name: 'Show', exact: false }).first().click()
  await check('typed')
  await create(page).click()
  await expect(overview(page)).toBeVisible()
  await check('signed up')

  await page.getByRole('link', { name: 'E-mail', exact: true }).click()
  await press(page, 'Mail me a code').click()
  secrets.push(await server.mailedCode(address, 'confirm_email'))
  await code(page).fill(secrets.at(-1) ?? '')
  await check('a code typed')
  await press(page, 'Confirm the address').click()
  await expect(page.getByText('The address is confirmed')).toBeVisible()
  await press(page, 'Change the address').click()
  await page.getByLabel('New e-mail address').fill(newAddress)
  await page.getByLabel('The new address once more').fill(newAddress)
  await press(page, 'Continue').click()
  secrets.push(await server.mailedCode(address, 'update_email'))
  await code(page).fill(secrets.at(-1) ?? '')
  await press(page, 'Change the address').click()
  await expect(page.getByText('The address has been changed')).toBeVisible()
  await check('the address changed')

  await page.getByRole('link', { name: 'App passwords', exact: true }).click()
  await press(page, 'Make an app password').click()
  await page.getByLabel('Name').fill('canary')
  await press(page, 'Make it').click()
  const secret = (await dialog(page).getByRole('code').textContent()) ?? ''
  expect(secret).not.toBe('')
  expect(overheard.copied).toEqual([])
  await press(page, 'Copy the app password').click()
  await expect(dialog(page).getByText('Copied')).toBeVisible()
  expect(overheard.copied).toEqual([{ text: secret, wasPressed: true }])
  await page.getByLabel('I have saved it').check()
  await press(page, 'Done').click()
  await expect(dialog(page)).toHaveCount(0)
  secrets.push(secret)
  await check('an app password made')

  await page.getByRole('link', { name: 'Password', exact: true }).click()
  await press(page, 'Mail me a code').click()
  secrets.push(await server.mailedCode(newAddress, 'reset_password'))
  await code(page).fill(secrets.at(-1) ?? '')
  await page.getByLabel('New password').fill(second)
  await press(page, 'Change the password').click()
  await expect(page.getByText('This browser goes on with a new session.')).toBeVisible()
  await check('the password changed')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Password' })).toBeVisible()
  await check('loaded again')
  await signOut(page)

  await continueAs(page, `${name}${server.handleDomain}`)
  await typePassword(page, wrong)
  await press(page, 'Sign in').click()
  await expect(page.getByText(/knows no account with this name/)).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(second)
  await press(page, 'Sign in').click()
  await expect(overview(page)).toBeVisible()
  await check('signed in')
  await signOut(page)
  await check('signed out')
  expect(overheard.copied).toHaveLength(1)
  const referers = overheard.said.filter(({ where }) => where === 'the header referer')
  expect(referers.filter(({ text }) => text !== '')).toEqual([])
})

/** Looks wherever something may have been left, and through all that was said on the way. */
async function expectNowhere(page: Page, overheard: Overheard, secrets: string[], step: string) {
  const tokens = await overheard.tokens()
  if (step !== 'typed') expect(tokens.length).toBeGreaterThan(1)
  const places = [
    ...overheard.said,
    { where: 'the address', text: page.url() },
    { where: 'the page', text: await page.content() },
    { where: 'storage', text: await dumpStorage(page) },
    { where: 'the cache of answers', text: await dumpCaches(page) },
    { where: 'the entries of the history', text: await page.evaluate(readHistory) },
  ]
  const found = places.flatMap(({ where, text }) => {
    const low = text.toLowerCase()
    return [...secrets, ...tokens]
      .filter((secret) => low.includes(secret.toLowerCase()))
      .map((secret) => `${secret} in ${where}`)
  })
  expect(found, `after: ${step}`).toEqual([])
}

function readHistory(): string {
  const entries = navigation.entries().map((entry): unknown[] => [entry.url, entry.getState()])
  return JSON.stringify(entries)
}
