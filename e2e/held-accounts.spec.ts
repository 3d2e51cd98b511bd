import { expect, test } from './fixtures.ts'
import { scan } from './scan.ts'
import { typePassword } from './sign-in.ts'
import { signInTakenDown, takeDown } from './taken-down.ts'

test.describe('an entryway that mails a sign-in code @mock', () => {
  test.use({ pdsOptions: { entryway: true } })

  test('asks for the code, and takes it in any shape', async ({ page, pds, server }) => {
    const account = await server.createAccount()
    const held = [...pds.state.accounts.values()].find(({ did }) => did === account.did)
    if (held) held.emailAuthFactor = true
    await page.goto('/sign-in')
    await page.getByLabel('Handle, e-mail or DID').fill(account.handle)
    await page.getByText('Name the server yourself').click()
    await page.getByLabel('Server address').fill(new URL(server.url).host)
    await page.getByRole('button', { name: 'Continue' }).click()
    await typePassword(page, account.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    const code = page.getByLabel('Sign-in code')
    await expect(code).toBeFocused()
    await scan(page)

    await code.fill('aaaaa-aaaaa')
    await code.press('Enter')
    await expect(page.getByText(/This code is wrong/)).toBeVisible()

    const mailed = pds.outbox.at(-1)?.code ?? ''
    await code.fill(` ${mailed.toLowerCase().replace('-', ' ')} `)
    await code.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  })
})

test('a taken-down account is told so, and let in as far as the server allows @mock', async ({
  page,
  pds,
  account,
}) => {
  takeDown(pds, account)
  const goOn = await signInTakenDown(page, account)
  await expect(page.getByText('This account is taken down', { exact: true })).toBeVisible()
  await scan(page)
  await goOn.click()
  await expect(page).not.toHaveURL(/sign-in/)
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .getByText(/taken down/i)
      .first(),
  ).toBeVisible()
  await scan(page)
})
