import type { Page } from '@playwright/test'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { expectSmooth, expectSoon, scrollByKey } from './long-lists.ts'
import { expect, paste, signUpWith, test } from './other-browser.ts'

const codes = (page: Page) => page.getByRole('list', { name: 'Your invite codes' })

test.describe('on a server that wants invite codes', () => {
  test.use({ strict: true, permissions: ['clipboard-write'] })

  test('earned codes are made when asked for, handed on, and seen to be used', async ({
    page,
    otherPage,
    server,
    signIn,
    scan,
  }) => {
    await signIn()
    await page.getByRole('link', { name: 'Invite codes' }).click()
    await expect(page.getByText('You have no invite codes.')).toBeVisible()
    await scan()
    await page.getByRole('button', { name: 'Get the codes I have earned' }).click()
    await expect(page.getByText('5 new codes have come.')).toBeVisible()
    await expect(page.getByText('Codes: 5. Uses left: 5.')).toBeVisible()
    await scan()

    const card = codes(page).getByRole('article').first()
    const code = await card.getByRole('heading').innerText()
    await card.getByRole('button', { name: 'Copy code' }).click()
    await expect(card.getByText('Copied')).toBeVisible()
    expect(await paste(page)).toBe(code)
    const copy = card.getByRole('button', { name: 'Copy sign-up link' })
    await copy.click()
    await expect(copy.locator('..').getByText('Copied')).toBeVisible()
    const handle = await signUpWith(otherPage, await paste(page), server.handleDomain)
    await expect(otherPage.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()

    await page.reload()
    const used = codes(page).getByRole('article').filter({ hasText: code })
    await expect(used.getByText(handle)).toBeVisible()
    await expect(used.getByText('Used up')).toBeVisible()
    await expect(used.getByRole('button')).toHaveCount(0)
    await expect(page.getByText('Codes: 5. Uses left: 4.')).toBeVisible()
    await scan()
  })

  test('a deactivated account is told why it has none', async ({
    page,
    account,
    elsewhere,
    signIn,
    scan,
  }) => {
    await (await elsewhere(account)).call(deactivateAccount, { input: {} })
    await signIn({ ...account, handle: account.did })
    await page.goto('/invites')
    await expect(page.getByText('A deactivated account has no invite codes')).toBeVisible()
    await scan()
  })

  test('an app password is told that it cannot see them', async ({
    signInWithAppPassword,
    page,
    scan,
  }) => {
    await signInWithAppPassword()
    await page.goto('/invites')
    await expect(page.getByText('An app password cannot see invite codes')).toBeVisible()
    await scan()
  })

  test('row 38: 10,000 codes are there at once, and scroll with the page @mock', async ({
    page,
    pds,
    account,
    signIn,
  }) => {
    for (let index = 0; index < 10_000; index++) {
      const code = `pds-test-${String(index).padStart(5, '0')}`
      pds.state.inviteCodes.set(code, {
        code,
        availableUses: 3,
        disabled: false,
        forAccount: account.did,
        createdBy: 'admin',
        createdAt: new Date(Date.UTC(2025, 0, 1) + index * 60_000).toISOString(),
        uses: [],
      })
    }
    await signIn()
    await page.goto('/invites')
    const shown = codes(page).getByRole('listitem')
    await expect(shown.filter({ hasText: 'pds-test-09999' })).toHaveAttribute(
      'aria-setsize',
      '10000',
    )
    await expectSoon(page, getAccountInviteCodes.nsid, 'pds-test-09999')
    expect(await shown.count()).toBeLessThan(50)
    await expectSmooth(page, 'li')
    await scrollByKey(page, 'End')
    await expect(shown.filter({ hasText: 'pds-test-00000' })).toBeInViewport()
  })
})

test('a server that asks for no codes says so', async ({ page, signInAt, scan }) => {
  await signInAt('/invites')
  await expect(page.getByText(/asks for no invite code/)).toBeVisible()
  await expect(page.getByText('You have no invite codes.')).toBeVisible()
  await scan()
})
