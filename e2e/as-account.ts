import { expect, type Page } from '@playwright/test'
import { createClient, type Client } from '@/client/client.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { test as base } from './fixtures.ts'
import type { TestAccount } from './servers/test-server.ts'

type Fixtures = {
  /** A client without credentials, past the browser. */
  anybody: Client
  /** A client of an account's own, past the browser: what another app, or another device, would do. */
  elsewhere: (account: TestAccount) => Promise<Client>
  /** As the test's own account, with an app password named "this console" that was made past the browser. */
  signInWithAppPassword: () => Promise<void>
}

export const test = base.extend<Fixtures & { handler: ReturnType<typeof createServiceHandler> }>({
  handler: async ({ mock, server }, use) => {
    const network: typeof fetch = mock
      ? (input, init) => mock.world.fetch(new Request(input, init))
      : fetch
    await use(createServiceHandler({ service: server.url, fetch: network }))
  },

  anybody: async ({ handler }, use) => use(createClient(handler)),

  elsewhere: async ({ handler, anybody }, use) => {
    await use(async ({ did, password }) => {
      const { accessJwt } = await anybody.call(createSession, {
        input: { identifier: did, password },
      })
      return createClient(withAuthorization(handler, `Bearer ${accessJwt}`))
    })
  },

  signInWithAppPassword: async ({ account, elsewhere, signIn }, use) => {
    await use(async () => {
      const client = await elsewhere(account)
      const { password } = await client.call(createAppPassword, { input: { name: 'this console' } })
      await signIn({ ...account, password })
    })
  },
})

/** What limits a session is said above the page, and comes after it: what is below moves under whoever presses it. */
export async function waitForLimits(page: Page): Promise<void> {
  await expect(page.getByText('What the server lets this session do')).toBeVisible()
}

export { expect }
