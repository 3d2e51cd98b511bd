import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { servers } from '@/mocks/habits.ts'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { expect, test } from './as-account.ts'
import {
  goTo,
  letTokenRunOut,
  makeAndRevokeAppPassword,
  menu,
  newPerson,
  press,
  signInAtLast,
  signOut,
  signUp,
} from './journey-steps.ts'
import { enforcePreflights } from './servers/cors.ts'
import { newName } from './servers/test-server.ts'

/** What is left of all sessions of all accounts. */
const alive = ({ state }: MockPds) => state.refreshTokens.size

for (const [name, pdsOptions] of Object.entries(servers)) {
  test.describe(`on ${name} @mock`, () => {
    // A page of a proxy without CORS headers is no answer to the browser, which says so.
    test.use({ pdsOptions, tolerated: /blocked by CORS policy: No 'Access-Control-Allow-Origin'/ })

    test('the whole way from sign-up to sign-out', async ({
      page,
      context,
      world,
      pds,
      server,
    }) => {
      await enforcePreflights(context, world, 'everything')
      await page.clock.install()
      const { entryway, authFactor, lacks, proxyPages } = pds.options
      const person = newPerson(server)
      const code = page.getByLabel('Code from the mail')
      /** Presses once; where a proxy answers in the server's place, as often as it takes. */
      const get = async (button: string, result: string | RegExp) => {
        const done = page.getByText(result)
        if (proxyPages.length === 0) {
          await press(page, button).click()
          return expect(done).toBeVisible()
        }
        await expect(async () => {
          if (!(await done.isVisible())) await press(page, button).click({ timeout: 500 })
          await expect(done).toBeVisible({ timeout: 1000 })
        }).toPass()
      }

      await signUp(page, person)
      await goTo(page, 'E-mail')
      await get('Mail me a code', 'Look into your mail')
      await code.fill(await server.mailedCode(person.email, 'confirm_email'))
      await press(page, 'Confirm the address').click()
      await expect(page.getByText('The address is confirmed')).toBeVisible()
      const wantsCode = entryway || authFactor
      if (wantsCode) {
        await press(page, 'Switch it on').click()
        await expect(page.getByText('It is switched on')).toBeVisible()
      }
      await signOut(page, person)
      expect(alive(pds)).toBe(0)

      const signInCode = () => server.mailedCode(person.email, 'sign_in')
      await signInAtLast(page, person, wantsCode ? signInCode : undefined)
      await goTo(page, 'E-mail')
      await press(page, 'Change the address').click()
      const email = `${newName()}@example.com`
      await page.getByLabel('New e-mail address').fill(email)
      await page.getByLabel('The new address once more').fill(email)
      await letTokenRunOut(page, server)
      await get('Continue', /the address you have now, not the new one/)
      await code.fill(await server.mailedCode(person.email, 'update_email'))
      await press(page, 'Change the address').click()
      await expect(page.getByText('The address has been changed')).toBeVisible()

      await goTo(page, 'App passwords')
      if (lacks.length > 0) {
        await expect(page.getByText(/has no app passwords/)).toBeVisible()
      } else {
        await makeAndRevokeAppPassword(page)
      }
      await signOut(page, person)
      expect(alive(pds)).toBe(0)
    })
  })
}

test.describe('in a browser that goes by the standard @mock', () => {
  test.use({ pdsOptions: servers.rsky })

  test('row 33: a server that allows any header takes no session, and the console says why', async ({
    page,
    context,
    world,
    account,
    signIn,
  }) => {
    await enforcePreflights(context, world, 'all but authorization')
    await signIn()
    await expect(page.getByText(/pds\.test could not be reached/).first()).toBeVisible()
    await expect(page.getByText('You are offline')).toHaveCount(0)
    await goTo(page, 'Server')
    await expect(page.getByText(/But not send it a session/)).toBeVisible()
    await page.reload()
    await expect(menu(page, account)).toBeVisible()
  })
})

test.describe('where limits are hidden @mock', () => {
  test.use({ pdsOptions: servers['an older reference PDS'] })

  test('row 17: the sixth code within the hour has to wait, nobody knows how long', async ({
    page,
    pds,
    account,
    elsewhere,
    server,
    signIn,
  }) => {
    const client = await elsewhere(account)
    for (let mail = 0; mail < 5; mail += 1) await client.call(requestEmailConfirmation)
    await signIn()
    await goTo(page, 'E-mail')
    await press(page, 'Mail me a code').click()
    await expect(page.getByRole('alert')).toContainText('Try again in a few minutes')
    pds.clock.advance({ hours: 1, seconds: 1 })
    await press(page, 'Mail me a code').click()
    // Only then is it the newest mail.
    const code = page.getByLabel('Code from the mail')
    await expect(code).toBeVisible()
    await code.fill(await server.mailedCode(account.email, 'confirm_email'))
    await press(page, 'Confirm the address').click()
    await expect(page.getByText('The address is confirmed')).toBeVisible()
  })
})
