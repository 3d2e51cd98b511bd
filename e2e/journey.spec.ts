import { expect, test } from './fixtures.ts'
import {
  goTo,
  letTokenRunOut,
  menu,
  newPerson,
  overview,
  signOut,
  signUp,
} from './journey-steps.ts'
import { signIn } from './sign-in.ts'

test('sign up, sign out, sign in, and stay signed in when the token runs out @older', async ({
  page,
  server,
}) => {
  await page.clock.install()
  const person = newPerson(server)
  await signUp(page, person)
  await signOut(page, person)
  await signIn(page, person)
  await expect(overview(page)).toBeVisible()

  await letTokenRunOut(page, server)
  const renewal = page.waitForResponse(/com\.atproto\.server\.refreshSession/)
  await goTo(page, 'Sessions')
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  await page.goBack()
  expect((await renewal).status()).toBe(200)
  await expect(overview(page)).toBeVisible()
  await expect(page.getByText('did:plc:')).toBeVisible()

  await page.reload()
  await expect(overview(page)).toBeVisible()
  await expect(menu(page, person)).toBeVisible()
})
