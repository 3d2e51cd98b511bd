import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { moveOn } from './movable-clock.ts'
import {
  answered,
  ask,
  countLocks,
  expect,
  freeze,
  past,
  personalities,
  test as base,
  waitUntilQuiet,
} from './tabs.ts'

type Frozen = Awaited<ReturnType<typeof freeze>>

type Fixtures = {
  /** A tab whose renewal, or its answer, is on its way when the tab is frozen, and the test's own that waits for it. */
  frozen: (what: 'request' | 'answer') => Promise<{
    tab: Page
    tokens: () => { accessJwt: string }
    /** The tab goes on, and its call. */
    thaw: () => Promise<void>
  }>
}

const test = base.extend<Fixtures>({
  frozen: async ({ page, signIn, openTab, keepBack }, use) => {
    let wake: Frozen | undefined
    await use(async (what) => {
      await signIn()
      const tab = await openTab('/sessions')
      const { reached, tokens, letGo } = await keepBack(tab, what)
      await moveOn(tab, past)
      await reached
      wake = await freeze(tab)
      await moveOn(page, past)
      await waitsForLock(page)
      const thaw = async () => {
        await wake?.()
        wake = undefined
        letGo()
      }
      return { tab, tokens, thaw }
    })
    await wake?.()
  },
})

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' })
const repeat = (page: Page) => page.getByLabel('The new address once more')

async function waitsForLock(page: Page) {
  await expect.poll(() => countLocks(page)).toEqual({ held: 1, waiting: 1 })
}

/** Lets the tab wait until it waits no longer. */
async function passOver(page: Page) {
  await moveOn(page, { seconds: 40 })
  await waitsForLock(page)
  await moveOn(page, { seconds: 5 })
}

for (const { personality, tag } of personalities.filter((it) => it.personality !== 'no-grace')) {
  test.describe(`a server with ${personality}`, { tag }, () => {
    test.use({ pdsOptions: { personality } })

    test('rows 4 and 6: a frozen tab is waited for, passed over, and its late answer dropped', async ({
      page,
      mock,
      frozen,
      calls,
      renewals,
    }) => {
      const { tab, tokens, thaw } = await frozen('answer')
      // Tokens of one second may be the same.
      if (mock) mock.world.clock.advance({ seconds: 2 })
      else await setTimeout(1000)
      await page.getByRole('link', { name: 'Server', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Server' })).toBeVisible()
      await moveOn(page, { seconds: 40 })
      await waitsForLock(page)
      expect(renewals()).toHaveLength(1)

      await moveOn(page, { seconds: 5 })
      await ask(page)
      await expect(answered(page)).toBeVisible()
      expect(renewals()).toHaveLength(2)

      await thaw()
      await ask(tab)
      await expect(answered(tab)).toBeVisible()
      await waitUntilQuiet(page)
      await page.reload()
      await expect(answered(page)).toBeVisible()
      const asked = calls.filter(({ method }) => method === listAppPasswords.nsid)
      expect(new Set(asked.map(({ authorization }) => authorization)).size).toBe(1)
      expect(asked[0]?.authorization).not.toBe(`Bearer ${tokens().accessJwt}`)
      expect(renewals()).toHaveLength(2)
    })

    test('row 9: an answer that is lost is fetched by the tab that waited, and nobody sees it', async ({
      page,
      signIn,
      openTab,
      keepBack,
      renewals,
    }) => {
      await signIn()
      const other = await openTab('/sessions')
      const kept = await keepBack(page, 'answer')
      await moveOn(page, past)
      await kept.reached
      await moveOn(other, past)
      await waitsForLock(other)
      kept.lose()
      for (const tab of [other, page]) await ask(tab)
      for (const tab of [other, page]) await expect(answered(tab)).toBeVisible()
      const [first, second, ...more] = renewals()
      expect(second, 'the same token once more').toEqual(first)
      expect(more).toEqual([])
    })
  })
}

test.describe('a server without grace', { tag: '@mock' }, () => {
  test.use({ pdsOptions: { personality: 'no-grace' } })

  test('row 4: a refusal that comes after a newer token is nothing', async ({
    page,
    frozen,
    renewals,
  }) => {
    const { tab, thaw } = await frozen('request')
    await passOver(page)
    await ask(page)
    await expect(answered(page)).toBeVisible()
    const refused = tab.waitForResponse(/refreshSession$/)
    await thaw()
    expect((await refused).status()).toBe(400)
    await ask(tab)
    await expect(answered(tab)).toBeVisible()
    await expect(dialog(tab)).toHaveCount(0)
    expect(renewals()).toHaveLength(2)
  })

  test('row 6: a session that ended while a tab was frozen comes back with what that tab was answered', async ({
    page,
    frozen,
    renewals,
  }) => {
    const { tab, thaw } = await frozen('answer')
    await passOver(page)
    await expect(page.getByText('The server will not renew this session.')).toBeVisible()
    expect(renewals()).toHaveLength(2)
    // Refused once: it is asked again.
    await moveOn(page, { seconds: 3 })
    await waitsForLock(page)
    await passOver(page)
    await expect(dialog(page)).toBeVisible()
    expect(renewals()).toHaveLength(3)

    await thaw()
    await expect(dialog(page)).toHaveCount(0)
    for (const each of [page, tab]) {
      await ask(each)
      await expect(answered(each)).toBeVisible()
    }
  })

  test('row 10: an answer that is lost ends the session; the form waits until it is signed in to again', async ({
    page,
    account,
    signIn,
    openTab,
    keepBack,
    renewals,
  }) => {
    await signIn()
    const other = await openTab('/sessions')
    await page.getByRole('link', { name: 'E-mail', exact: true }).click()
    await page.getByRole('button', { name: 'Change the address' }).click()
    await repeat(page).fill('new@example.com')
    const kept = await keepBack(page, 'answer')
    await moveOn(page, past)
    await kept.reached
    await moveOn(other, past)
    await waitsForLock(other)
    kept.lose()
    await expect.poll(() => renewals().length).toBe(2)
    await waitUntilQuiet(page)
    for (const tab of [page, other]) await moveOn(tab, { seconds: 3 })
    for (const tab of [page, other]) await expect(dialog(tab)).toBeVisible()
    expect(renewals().length, 'one that is lost, and two refusals').toBeGreaterThan(2)
    await expect(
      page.getByText(/had renewed it, but the answer never arrived here/).first(),
    ).toBeVisible()

    await dialog(page).getByLabel('Password', { exact: true }).fill(account.password)
    await page.keyboard.press('Enter')
    for (const tab of [page, other]) await expect(dialog(tab)).toHaveCount(0)
    await expect(repeat(page)).toHaveValue('new@example.com')
    await ask(other)
    await expect(answered(other)).toBeVisible()
  })
})

for (const { personality, tag } of personalities) {
  test.describe(`a server with ${personality}`, { tag }, () => {
    test.use({ pdsOptions: { personality } })

    test('row 21: a call on its way while another tab renews is repeated with what that one has', async ({
      page,
      context,
      server,
      signIn,
      openTab,
      keepBack,
      calls,
      renewals,
    }) => {
      await signIn()
      const caller = await openTab('/sessions', { deaf: true })
      const kept = await keepBack(caller, 'request', listAppPasswords)
      await ask(caller)
      await kept.reached
      await server.expireAccessTokens(context)
      await moveOn(page, past)
      await expect.poll(() => renewals().length).toBe(1)
      await waitUntilQuiet(page)
      kept.letGo()
      await expect(answered(caller)).toBeVisible()
      expect(calls.filter(({ method }) => method === listAppPasswords.nsid)).toHaveLength(2)
      expect(renewals()).toHaveLength(1)
    })
  })
}
