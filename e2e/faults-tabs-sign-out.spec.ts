import type { Page } from '@playwright/test'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { moveOn } from './movable-clock.ts'
import { typePassword } from './sign-in.ts'
import { countLocks, expect, freeze, past, test } from './tabs.ts'

const signInPage = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' })
const outcome = (page: Page) => page.getByRole('dialog').getByText(/has ended the session of/)

async function signOut(page: Page) {
  await page.goto('/sessions')
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
}

test('row 44: signed out in one tab, the others lose page, form and what they had read', async ({
  page,
  account,
  elsewhere,
  signIn,
  openTab,
  keepBack,
}) => {
  const client = await elsewhere(account)
  await client.call(createAppPassword, { input: { name: 'an old phone' } })
  await signIn()
  const form = await openTab('/email')
  await form.getByRole('button', { name: 'Change the address' }).click()
  await form.getByLabel('New e-mail address').fill('secret-plan@example.com')
  const reader = await openTab('/app-passwords')
  const phone = reader.getByText('an old phone')
  await expect(phone).toBeVisible()

  await signOut(page)
  await Promise.all(
    [form, reader].map((tab) => expect(signInPage(tab)).toBeVisible({ timeout: 1000 })),
  )
  for (const tab of [form, reader]) {
    const { handle } = account
    expect(await tab.content()).not.toMatch(new RegExp(`${handle}|secret-plan|an old phone`))
  }
  await expect(outcome(page)).toBeVisible()

  // Nothing that was read before is left for whoever signs in next.
  const kept = await keepBack(reader, 'request', listAppPasswords)
  await reader.getByLabel('Handle, e-mail or DID').fill(account.handle)
  await reader.getByRole('button', { name: 'Continue' }).click()
  await typePassword(reader, account.password)
  await reader.getByRole('button', { name: 'Sign in', exact: true }).click()
  await kept.reached
  await expect(reader.getByRole('heading', { level: 1, name: 'App passwords' })).toBeVisible()
  await expect(phone).toHaveCount(0)
  kept.letGo()
  await expect(phone).toBeVisible()
})

test('row 44: a tab that was frozen meanwhile shows nothing when it goes on', async ({
  page,
  account,
  signIn,
  openTab,
}) => {
  await signIn()
  const sleeper = await openTab('/', { deaf: true })
  const did = sleeper.getByText(account.did)
  await expect(did).toBeVisible()
  await sleeper.evaluate(() => document.dispatchEvent(new Event('freeze')))
  const wake = await freeze(sleeper)
  await signOut(page)
  await expect(outcome(page)).toBeVisible()
  await wake()
  await expect(did).toBeHidden()
  await sleeper.evaluate(() => document.dispatchEvent(new Event('resume')))
  await expect(did).toBeHidden({ timeout: 1 })
  await expect(signInPage(sleeper)).toBeVisible()
  expect(await sleeper.content()).not.toContain(account.handle)
})

test('row 47: signed out while another tab renews: the new token is ended, not stored', async ({
  page,
  context,
  signIn,
  openTab,
  keepBack,
  isAlive,
  calls,
  renewals,
}) => {
  await signIn()
  const renewing = await openTab('/sessions')
  const kept = await keepBack(renewing, 'answer')
  await moveOn(renewing, past)
  await kept.reached
  await signOut(page)
  await expect(page.getByText('The server is being told…')).toBeVisible()
  await expect(signInPage(renewing)).toBeVisible({ timeout: 1000 })
  await expect.poll(() => countLocks(page)).toEqual({ held: 1, waiting: 1 })

  kept.letGo()
  await expect(outcome(page)).toBeVisible()
  const { refreshJwt } = kept.tokens()
  const ended = calls
    .filter(({ method }) => method === deleteSession.nsid)
    .map(({ authorization }) => authorization)
  expect(ended).toContain(`Bearer ${refreshJwt}`)
  expect(ended).toContain(renewals()[0]?.authorization)
  expect(await isAlive(refreshJwt)).toBe(false)
  expect(renewals()).toHaveLength(1)
  const next = await context.newPage()
  await next.goto('/sessions')
  for (const tab of [renewing, next]) await expect(signInPage(tab)).toBeVisible()
})
