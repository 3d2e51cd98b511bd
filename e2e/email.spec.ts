import type { Page } from '@playwright/test'
import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { expect, test as base, waitForLimits } from './as-account.ts'
import { expectWait } from './expect-wait.ts'
import { newName, type TestAccount } from './servers/test-server.ts'

/** An account whose address is confirmed. */
const test = base.extend<{ confirmed: TestAccount }>({
  confirmed: async ({ server }, use) => use(await server.createAccount({ emailConfirmed: true })),
})

const card = (page: Page, name: string) => page.getByRole('region', { name })
const mine = (page: Page) => card(page, 'Your address')
const changing = (page: Page) => card(page, 'Change the address')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const code = (page: Page) => page.getByLabel('Code from the mail')
const unconfirmed = (page: Page) => mine(page).getByText('Not confirmed', { exact: true })
const isConfirmed = (page: Page) => mine(page).getByText('Confirmed', { exact: true })

async function typeNew(page: Page, email: string, again = email) {
  await page.getByLabel('New e-mail address').fill(email)
  await page.getByLabel('The new address once more').fill(again)
}

test('the overview leads to the page, where a code confirms the address', async ({
  page,
  account,
  server,
  signIn,
  elsewhere,
  scan,
}) => {
  await signIn()
  await page.getByRole('link', { name: 'Confirm it' }).click()
  await expect(unconfirmed(page)).toBeVisible()
  await scan()
  await press(page, 'Mail me a code').click()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  await scan()
  await code(page).fill('AAAAA-22222')
  await press(page, 'Confirm the address').click()
  await expect(page.getByText(/This code is wrong, or was used already/)).toBeVisible()
  await expect(code(page)).toBeFocused()
  await expect(code(page)).toHaveValue('AAAAA-22222')
  await scan()
  const late = await server.mailedCode(account.email, 'confirm_email')
  await server.expireMailedCodes(account)
  await code(page).fill(late)
  await press(page, 'Confirm the address').click()
  await expect(page.getByText(/This code has expired/)).toBeVisible()
  // Another device asks for the newest one: this page is as good a place for it.
  await (await elsewhere(account)).call(requestEmailConfirmation)
  const token = await server.mailedCode(account.email, 'confirm_email')
  await code(page).fill(` ${token.toLowerCase().replace('-', ' ')}\n`)
  await press(page, 'Confirm the address').click()
  await expect(page.getByText('The address is confirmed')).toBeVisible()
  await expect(isConfirmed(page)).toBeVisible()
  await scan()
  expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain(
    'latchkey.email-confirmation',
  )
})

test('confirmed by the link in the mail, the page notices', async ({
  page,
  account,
  server,
  signInAt,
  elsewhere,
}) => {
  await signInAt('/email')
  await press(page, 'Mail me a code').click()
  const token = await server.mailedCode(account.email, 'confirm_email')
  await press(page, 'I followed the link in the mail').click()
  await expect(page.getByText(/the address is not confirmed yet/)).toBeVisible()
  const { email } = account
  await (await elsewhere(account)).call(confirmEmail, { input: { email, token } })
  await page.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
  await expect(page.getByText('The address is confirmed')).toBeVisible()
  await expect(code(page)).toHaveCount(0)
})

test('an unconfirmed address is changed at once, and the new one confirmed', async ({
  page,
  account,
  server,
  signInAt,
  elsewhere,
  scan,
}) => {
  const other = await server.createAccount()
  const email = `${newName()}@example.com`
  await signInAt('/email')
  await press(page, 'Change the address').click()
  await scan()
  await typeNew(page, other.email)
  await press(page, 'Change the address').click()
  await expect(page.getByText(/Another account on the server has this address/)).toBeVisible()
  await expect(page.getByLabel('New e-mail address')).toBeFocused()
  await expect(page.getByLabel('The new address once more')).toHaveValue(other.email)
  await scan()
  await typeNew(page, 'somebody@mailinator.com')
  await press(page, 'Change the address').click()
  await expect(page.getByText(/The server does not take this address/)).toBeVisible()
  await typeNew(page, email, `${email}x`)
  await press(page, 'Change the address').click()
  await expect(page.getByText(/not the same address as the one above/)).toBeVisible()
  await typeNew(page, ` ${email}`, email.toUpperCase())
  await press(page, 'Change the address').click()
  await expect(page.getByText('The address has been changed')).toBeVisible()
  await expect(mine(page).getByText(email, { exact: true })).toBeVisible()
  await scan()
  await press(page, 'Mail me a code').click()
  await code(page).fill(await server.mailedCode(email, 'confirm_email'))
  await press(page, 'Confirm the address').click()
  await expect(isConfirmed(page)).toBeVisible()
  expect(await (await elsewhere(account)).call(getSession)).toMatchObject({
    email,
    emailConfirmed: true,
  })
})

test('a confirmed address is changed with a code that goes to it', async ({
  page,
  confirmed: account,
  server,
  signInAt,
  elsewhere,
  scan,
}) => {
  const other = await server.createAccount()
  const email = `${newName()}@example.com`
  await signInAt('/email', account)
  await expect(isConfirmed(page)).toBeVisible()
  await scan()
  await press(page, 'Change the address').click()
  await typeNew(page, account.email.toUpperCase())
  await press(page, 'Continue').click()
  await expect(page.getByText('The account has this address.')).toBeVisible()
  await typeNew(page, other.email)
  await press(page, 'Continue').click()
  await expect(changing(page).getByText(account.email)).toBeVisible()
  await expect(page.getByText(/the address you have now, not the new one/)).toBeVisible()
  await expect(code(page)).toBeFocused()
  await scan()
  // A reload, as on the way to the mail and back.
  await code(page).fill('AAAAA-22222')
  await page.reload()
  await expect(page.getByLabel('New e-mail address')).toHaveValue(other.email)
  await expect(code(page)).toHaveValue('')
  await press(page, 'Change the address').click()
  await expect(page.getByText(/Type the code from the mail/)).toBeVisible()
  await code(page).fill('AAAAA-22222')
  await press(page, 'Change the address').click()
  await expect(page.getByText(/This code is wrong, or was used already/)).toBeVisible()
  const token = await server.mailedCode(account.email, 'update_email')
  await code(page).fill(token)
  await press(page, 'Change the address').click()
  await expect(page.getByText(/Another account on the server has this address/)).toBeVisible()
  // The code is still good, and still there.
  await expect(code(page)).toHaveValue(token)
  await typeNew(page, email)
  await press(page, 'Change the address').click()
  await expect(page.getByText('The address has been changed')).toBeVisible()
  await expect(unconfirmed(page)).toBeVisible()
  await scan()
  await press(page, 'I have a code already').click()
  await (await elsewhere(account)).call(requestEmailConfirmation)
  await code(page).fill(await server.mailedCode(email, 'confirm_email'))
  await press(page, 'Confirm the address').click()
  await expect(isConfirmed(page)).toBeVisible()
})

test('an app password can confirm the address, not change it', async ({
  signInWithAppPassword,
  page,
  account,
  server,
  scan,
}) => {
  await signInWithAppPassword()
  await page.goto('/email')
  await expect(page.getByText('An app password cannot change the address')).toBeVisible()
  await expect(press(page, 'Change the address')).toHaveCount(0)
  await waitForLimits(page)
  await scan()
  await press(page, 'Mail me a code').click()
  await code(page).fill(await server.mailedCode(account.email, 'confirm_email'))
  await press(page, 'Confirm the address').click()
  await expect(page.getByText('The address is confirmed')).toBeVisible()
})

test.describe('on a server that counts', () => {
  test.use({ strict: true })

  test('the sixth code within the hour has to wait @older', async ({
    page,
    account,
    server,
    signIn,
    elsewhere,
    scan,
  }) => {
    const client = await elsewhere(account)
    for (let mail = 0; mail < 5; mail += 1) await client.call(requestEmailConfirmation)
    await signIn()
    await page.goto('/email')
    await press(page, 'Mail me a code').click()
    await expectWait(page, server)
    await expect(press(page, 'I have a code already')).toBeVisible()
    await scan()
  })
})

test('a change whose answer gets lost is looked after', async ({ page, account, signInAt }) => {
  const email = `${newName()}@example.com`
  await signInAt('/email', account)
  await press(page, 'Change the address').click()
  await typeNew(page, email)
  const url = `**/xrpc/${updateEmail.nsid}`
  await page.route(url, (route) => route.abort())
  await press(page, 'Change the address').click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(`the address of the account is still ${account.email}`)
  await expect(page.getByLabel('New e-mail address')).toHaveValue(email)
  await page.unroute(url)
  await press(page, 'Change the address').click()
  await expect(page.getByText('The address has been changed')).toBeVisible()
})

test('by keyboard alone @mock', async ({ page, confirmed: account, server, signInAt }) => {
  const { keyboard } = page
  const email = `${newName()}@example.com`
  await signInAt('/email', account)
  await press(page, 'Change the address').focus()
  await keyboard.press('Enter')
  await expect(page.getByLabel('New e-mail address')).toBeFocused()
  await keyboard.type(email)
  await keyboard.press('Tab')
  await keyboard.type(email)
  await keyboard.press('Enter')
  await expect(code(page)).toBeFocused()
  await keyboard.type(await server.mailedCode(account.email, 'update_email'))
  await keyboard.press('Enter')
  await expect(page.getByText('The address has been changed')).toBeVisible()
  await keyboard.press('Tab')
  await expect(press(page, 'Mail me a code')).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByText('Look into your mail')).toBeVisible()
  await keyboard.press('Tab')
  await expect(code(page)).toBeFocused()
  await keyboard.type(await server.mailedCode(email, 'confirm_email'))
  await keyboard.press('Enter')
  await expect(isConfirmed(page)).toBeVisible()
})

test.describe('on a server that mails nothing', () => {
  test.use({ pdsOptions: { smtp: false } })

  test('that is suspected aloud @mock', async ({ page, account, signInAt, scan }) => {
    await page.clock.install()
    await signInAt('/email', account)
    await expect(card(page, 'A mailed code at sign-in')).toHaveCount(0)
    await press(page, 'Mail me a code').click()
    await expect(page.getByText(/You can ask again in \d+ seconds/)).toBeVisible()
    await page.clock.fastForward('01:01')
    await expect(page.getByText('Still nothing?')).toBeVisible()
    await scan()
  })
})
