import { expect, test } from './fixtures.ts'
import { scan } from './scan.ts'

const pages = [
  { path: '/sign-up', field: 'Handle' },
  { path: '/forgot-password', field: 'E-mail address of the account' },
] as const

for (const { path, field: label } of pages) {
  test(`row 56: ${path}: a server that a link names is agreed to first @mock`, async ({
    page,
    world,
  }) => {
    world.addPds({ origin: 'https://two.test', userDomains: ['.two.test'] })
    const field = page.getByLabel(label, { exact: true })
    await page.goto(`${path}?service=two.test`)
    await expect(page.getByText('Is this the server you mean?')).toBeVisible()
    await expect(page.getByText('two.test', { exact: true })).toBeVisible()
    await expect(field).toBeHidden()
    await scan(page)
    await page.getByRole('button', { name: 'Yes, use this server' }).click()
    await expect(field).toBeVisible()
    await scan(page)
  })

  for (const service of ['http://two.test', 'https://a:b@two.test', 'javascript:alert(1)']) {
    test(`row 56: ${path}: a link to ${service} is not followed @mock`, async ({ page }) => {
      await page.goto(`${path}?service=${encodeURIComponent(service)}`)
      await expect(page.getByText('The link names no server that can be used')).toBeVisible()
      await expect(page.getByLabel('Server', { exact: true })).toBeVisible()
      await scan(page)
    })
  }

  test(`${path}: another server is chosen, or not @mock`, async ({ page, world, server }) => {
    world.addPds({ origin: 'https://two.test', userDomains: ['.two.test'] })
    const field = page.getByLabel(label, { exact: true })
    const { host } = new URL(server.url)
    await page.goto(path)
    await page.getByRole('button', { name: 'Change' }).click()
    await expect(field).toBeHidden()
    await page.getByRole('button', { name: `Stay with ${host}` }).click()
    await expect(field).toBeVisible()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Server', { exact: true }).fill('two.test')
    await scan(page)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(field).toBeVisible()
    await expect(page.getByText('You named it.')).toBeVisible()
  })

  test(`${path}: a server that is away can be asked again @mock`, async ({ page, world }) => {
    await page.goto(`${path}?service=two.test`)
    await expect(page.getByText(/two.test could not be reached/)).toBeVisible()
    await scan(page)
    world.addPds({ origin: 'https://two.test', userDomains: ['.two.test'] })
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('Is this the server you mean?')).toBeVisible()
  })

  test.describe(`${path}: a console for one server @mock`, () => {
    test.use({ consoleConfig: { allowOtherServices: false } })

    test('lets no link change that', async ({ page }) => {
      await page.goto(`${path}?service=two.test`)
      await expect(page.getByText(/The link names another server/)).toBeVisible()
      await expect(page.getByLabel(label, { exact: true })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Change' })).toBeHidden()
      await scan(page)
    })
  })
}
