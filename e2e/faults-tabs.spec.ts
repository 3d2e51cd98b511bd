import { moveOn } from './movable-clock.ts'
import {
  answered,
  ask,
  countLocks,
  crash,
  expect,
  freeze,
  past,
  personalities,
  test,
  waitUntilQuiet,
} from './tabs.ts'

for (const { personality, tag } of personalities) {
  test.describe(`a server with ${personality}`, { tag }, () => {
    test.use({ pdsOptions: { personality } })

    test('row 2: three tabs expire together, and one of them renews for all', async ({
      page,
      signIn,
      openTab,
      keepBack,
      renewals,
    }) => {
      await signIn()
      const tabs = [page, await openTab('/sessions'), await openTab('/sessions')]
      const held = await Promise.all(tabs.map((tab) => keepBack(tab, 'answer')))
      await Promise.all(tabs.map((tab) => moveOn(tab, past)))
      await Promise.race(held.map(({ reached }) => reached))
      await expect.poll(() => countLocks(page)).toEqual({ held: 1, waiting: 2 })
      for (const { letGo } of held) letGo()
      for (const tab of tabs) await ask(tab)
      for (const tab of tabs) await expect(answered(tab)).toBeVisible()
      expect(renewals()).toHaveLength(1)
    })

    test('row 3: a tab that slept over three renewals sends no token that was replaced', async ({
      page,
      mock,
      signIn,
      openTab,
      keepBack,
      renewals,
    }) => {
      await signIn()
      const sleeper = await openTab('/sessions', { deaf: true })
      const wake = await freeze(sleeper)
      for (let turn = 1; turn <= 3; turn++) {
        mock?.world.clock.advance(past)
        await moveOn(page, past)
        await expect.poll(() => renewals().length).toBe(turn)
        await waitUntilQuiet(page)
      }
      await wake()
      await moveOn(sleeper, { hours: 6, minutes: 3 })
      await ask(sleeper)
      await expect(answered(sleeper)).toBeVisible()
      expect(renewals()).toHaveLength(3)
      const held = await keepBack(sleeper, 'answer')
      await moveOn(sleeper, past)
      await held.reached
      const answer = page.waitForResponse(/listAppPasswords$/)
      await ask(page)
      await answer
      held.letGo()
      await expect(answered(page)).toBeVisible()
      await expect.poll(() => renewals().length).toBe(4)
      const tokens = renewals().map(({ authorization }) => authorization)
      expect(new Set(tokens).size, 'tokens sent once each').toBe(4)
    })
  })
}

test('row 5: tabs that are closed, or crash, while they renew keep nobody waiting', async ({
  page,
  signIn,
  openTab,
  keepBack,
  renewals,
}) => {
  await signIn()
  const [closed, crashed] = [await openTab('/sessions'), await openTab('/sessions')]
  const held = await keepBack(closed, 'request')
  const next = await keepBack(crashed, 'request')
  await moveOn(closed, past)
  await held.reached
  await moveOn(crashed, past)
  await expect.poll(() => countLocks(page)).toEqual({ held: 1, waiting: 1 })

  await closed.close()
  const closedAt = Date.now()
  await next.reached
  expect(Date.now() - closedAt, 'ms until the next one renews').toBeLessThan(1000)

  await moveOn(page, past)
  await expect.poll(() => countLocks(page)).toEqual({ held: 1, waiting: 1 })
  const renewed = page.waitForRequest(/refreshSession$/)
  await crash(crashed)
  const crashedAt = Date.now()
  await renewed
  expect(Date.now() - crashedAt, 'ms until the last one renews').toBeLessThan(1000)
  await ask(page)
  await expect(answered(page)).toBeVisible()
  expect(renewals()).toHaveLength(3)
})
