import { expect, test } from './fixtures.ts'
import { scan } from './scan.ts'
import { availability, create, expectKept, fillIn, inviteCode, overview } from './sign-up-form.ts'

test.describe('by invitation @mock', () => {
  test.use({ pdsOptions: { inviteCodeRequired: true } })

  test.beforeEach(({ pds }) => {
    pds.state.inviteCodes.set('pds-test-abcde-fghij', {
      code: 'pds-test-abcde-fghij',
      availableUses: 1,
      disabled: false,
      forAccount: 'admin',
      createdBy: 'admin',
      createdAt: new Date(pds.clock.now()).toISOString(),
      uses: [],
    })
  })

  test('the code is asked for, and said to be wrong where it is typed', async ({ page }) => {
    await page.goto('/sign-up')
    const typed = await fillIn(page)
    await create(page).click()
    await expect(page.getByText('This server wants an invite code.')).toBeVisible()
    await expect(inviteCode(page)).toBeFocused()
    await inviteCode(page).fill('pds-test-zzzzz-zzzzz')
    await create(page).click()
    await expect(page.getByText(/This invite code is not known/)).toBeVisible()
    await expect(inviteCode(page)).toBeFocused()
    await expectKept(page, typed)
    await scan(page)
  })

  test('a link brings the code along', async ({ page, server }) => {
    const link = `/sign-up?service=${new URL(server.url).host}&code=pds-test-abcde-fghij`
    await page.goto(link)
    await expect(inviteCode(page)).toHaveValue('pds-test-abcde-fghij')
    await fillIn(page)
    await create(page).click()
    await expect(overview(page)).toBeVisible()
  })
})

test.describe('several domains @mock', () => {
  test.use({ pdsOptions: { userDomains: ['.test', '.second.test'] } })

  test('one is chosen', async ({ page }) => {
    await page.goto('/sign-up')
    const { name } = await fillIn(page)
    await expect(page.getByText(`@${name}.test`)).toBeVisible()
    await page.getByLabel('Domain').selectOption('.second.test')
    await expect(page.getByText(`@${name}.second.test`)).toBeVisible()
    await scan(page)
  })
})

test.describe('an entryway @mock', () => {
  test.use({ pdsOptions: { entryway: true } })

  test('offers another handle for one that is taken', async ({ page, account, server }) => {
    await page.goto('/sign-up')
    await fillIn(page, { name: account.handle.slice(0, -server.handleDomain.length) })
    await expect(availability(page)).toContainText('is taken')
    await page.getByRole('button', { name: /-2\.test$/ }).click()
    await expect(availability(page)).toContainText('looks free')
    await scan(page)
    await create(page).click()
    await expect(overview(page)).toBeVisible()
  })
})
