import type { Page } from '@playwright/test'
import { writeConfigCookie } from '../scripts/lib/config-cookie.ts'
import { test as base } from './as-account.ts'
import { connectToWorld } from './servers/connect-to-world.ts'
import { newName } from './servers/test-server.ts'

type Fixtures = {
  /** A page in another browser altogether, which knows nothing of the first. */
  otherPage: Page
}

/** What somebody else does, who was handed a link. */
export const test = base.extend<Fixtures>({
  otherPage: async ({ browser, mock, server, consoleOrigin }, use) => {
    const context = await browser.newContext({
      baseURL: consoleOrigin,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    })
    // A console of their own: it takes no server for granted.
    const config = { plcDirectory: server.plcUrl, handleResolver: server.handleResolver }
    await context.addCookies([writeConfigCookie(config, consoleOrigin)])
    if (mock) await connectToWorld(context, mock.world)
    await use(await context.newPage())
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  },
})

/** What was copied last. No page may read the clipboard, but a person may paste. */
export async function paste(page: Page): Promise<string> {
  const area = page.locator('textarea#pasted')
  await page.evaluate(() => {
    const element = document.createElement('textarea')
    element.id = 'pasted'
    document.body.append(element)
  })
  await area.press('ControlOrMeta+V')
  const text = await area.inputValue()
  await area.evaluate((element) => element.remove())
  return text
}

/** Follows a sign-up link, agrees to the server that it names, and asks for an account; gives the handle. */
export async function signUpWith(page: Page, link: string, domain: string): Promise<string> {
  const name = newName()
  await page.goto(link)
  await page.getByRole('button', { name: 'Yes, use this server' }).click()
  await page.getByLabel('Handle', { exact: true }).fill(name)
  await page.getByLabel('E-mail address').fill(`${name}@example.com`)
  await page.getByLabel('Password', { exact: true }).fill('eleven quiet otters')
  await page.getByRole('button', { name: 'Create account' }).click()
  return `${name}${domain}`
}

export { expect } from './as-account.ts'
