import type { Page } from '@playwright/test'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { expect, test } from './fixtures.ts'

const factor = (page: Page) => page.getByRole('region', { name: 'A mailed code at sign-in' })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const code = (page: Page) => page.getByLabel('Code from the mail')

test.describe('at an entryway', () => {
  test.use({ pdsOptions: { entryway: true } })

  test('a mailed code at sign-in, on and off again @mock', async ({
    page,
    pds,
    server,
    signInAt,
    scan,
  }) => {
    const account = await server.createAccount({ emailConfirmed: true })
    await signInAt('/email', account)
    await press(page, 'Switch it on').click()
    await expect(page.getByText('It is switched on')).toBeVisible()
    await expect(factor(page).getByText('On', { exact: true })).toBeVisible()
    const mine = page.getByRole('region', { name: 'Your address' })
    await expect(mine.getByText('Confirmed', { exact: true })).toBeVisible()
    await scan()
    await press(page, 'Switch it off').click()
    await expect(code(page)).toBeVisible()
    await page.reload()
    await code(page).fill('AAAAA-22222')
    await press(page, 'Switch it off').click()
    await expect(page.getByText(/This code is wrong/)).toBeVisible()
    await scan()
    await code(page).fill(await server.mailedCode(account.email, 'update_email'))
    await press(page, 'Switch it off').click()
    await expect(page.getByText('It is switched off')).toBeVisible()
    expect(pds.state.accounts.get(account.did)?.emailAuthFactor).toBe(false)
    // A server that is no such entryway after all, and says it is.
    const url = `**/xrpc/${updateEmail.nsid}`
    const headers = { 'access-control-allow-origin': '*' }
    await page.route(url, (route) => route.fulfill({ status: 200, headers }))
    await press(page, 'Switch it on').click()
    await expect(page.getByRole('alert')).toContainText('sign-ins are as they were')
    await expect(factor(page).getByText('Off', { exact: true })).toBeVisible()
  })
})
