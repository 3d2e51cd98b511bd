import type { CDPSession, Page, Route } from '@playwright/test'
import { createClient } from '@/client/client.ts'
import { withAuthorization } from '@/client/fetch-handler.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import type { Method } from '@/lexicon/method.ts'
import type { Personality } from '@/mocks/options.ts'
import { expect, test as base } from './as-account.ts'
import { movableClock } from './movable-clock.ts'
import { answerOf } from './servers/mock-server.ts'
import { collectCalls, type SentCall } from './storage.ts'

/** A call on its way, kept back. */
type KeptBack = {
  /** It is there; a renewal then holds its lock. */
  reached: Promise<void>
  /** What the server answered to a renewal whose answer is kept back. */
  tokens: () => { accessJwt: string; refreshJwt: string }
  letGo: () => void
  lose: () => void
}

type Fixtures = {
  movable: undefined
  /** Another tab of the browser; a `deaf` one hears no news of the others, as if they were lost while it slept. */
  openTab: (path: string, options?: { deaf?: boolean }) => Promise<Page>
  /** Every call that any tab has sent. */
  calls: SentCall[]
  /** The renewals among them. */
  renewals: () => SentCall[]
  /** Keeps the next call of a tab, a renewal unless told otherwise, from the server, or its answer from the tab. */
  keepBack: (page: Page, what: 'request' | 'answer', method?: Method) => Promise<KeptBack>
  /** Whether the server renews a session once more for this token. */
  isAlive: (refreshJwt: string) => Promise<boolean>
}

/** Tabs of one browser, each with a clock of its own: they share storage, locks and news. */
export const test = base.extend<Fixtures>({
  movable: [
    async ({ context }, use) => {
      await context.addInitScript(movableClock)
      await use(undefined)
    },
    { auto: true },
  ],

  openTab: async ({ context }, use) => {
    await use(async (path, { deaf = false } = {}) => {
      const page = await context.newPage()
      if (deaf) {
        await page.addInitScript(() => {
          BroadcastChannel.prototype.addEventListener = () => {}
        })
      }
      await page.goto(path)
      await expect(page.getByRole('navigation', { name: 'Account pages' })).toBeVisible()
      return page
    })
  },

  calls: [async ({ context }, use) => use(collectCalls(context)), { auto: true }],

  renewals: async ({ calls }, use) =>
    use(() => calls.filter(({ method }) => method === refreshSession.nsid)),

  keepBack: async ({ mock }, use) => {
    await use(async (page, what, method = refreshSession) => {
      const reached = Promise.withResolvers<void>()
      const end = Promise.withResolvers<'letGo' | 'lose'>()
      let body = ''
      let isKept = false
      const handle = async (route: Route) => {
        if (isKept) return route.fallback()
        isKept = true
        const answer = what === 'answer' ? await answerOf(route, mock?.world) : undefined
        body = answer?.body.toString() ?? ''
        reached.resolve()
        if ((await end.promise) === 'lose') await route.abort('connectionreset')
        else await (answer ? route.fulfill(answer) : route.fallback())
      }
      await page.route(`**/xrpc/${method.nsid}`, handle)
      return {
        reached: reached.promise,
        tokens: () => refreshSession.output.parse(JSON.parse(body)),
        letGo: () => end.resolve('letGo'),
        lose: () => end.resolve('lose'),
      }
    })
  },

  isAlive: async ({ handler }, use) => {
    await use((refreshJwt) =>
      createClient(withAuthorization(handler, `Bearer ${refreshJwt}`))
        .call(refreshSession)
        .then(
          () => true,
          () => false,
        ),
    )
  },
})

/** Stops a tab where it is, with the locks that it holds; the function returned has it go on. */
export async function freeze(page: Page): Promise<() => Promise<void>> {
  const debug: CDPSession = await page.context().newCDPSession(page)
  await debug.send('Debugger.enable')
  const paused = new Promise<void>((resolve) => debug.once('Debugger.paused', () => resolve()))
  await debug.send('Debugger.pause')
  // It stops at the next thing that it does.
  const doing = page.evaluate(() => {})
  await paused
  return async () => {
    await debug.send('Debugger.resume')
    await doing
    await debug.detach()
  }
}

/** As when the process of a tab dies. */
export async function crash(page: Page): Promise<void> {
  const killer = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Nobody is left to answer.
  void killer.send('Page.crash').catch(() => {})
  await crashed
}

/** Has a tab that shows another page ask the server as the account. */
export async function ask(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'App passwords', exact: true }).click()
}

/** What the server answers that. */
export const answered = (page: Page) => page.getByText('You have no app passwords')

/** Past the life of an access token. */
export const past = { hours: 2, minutes: 1 }

/** How many renewals hold the lock, and wait for it, in all tabs of the browser. */
export async function countLocks(page: Page): Promise<{ held: number; waiting: number }> {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return { held: held.length, waiting: pending.length }
  })
}

/** All renewals are over, stored, and their locks given back. */
export async function waitUntilQuiet(page: Page): Promise<void> {
  await expect.poll(() => countLocks(page)).toEqual({ held: 0, waiting: 0 })
}

/** On servers that differ in what becomes of a used token; the real one is of the first kind. */
export const personalities = [
  { personality: 'grace', tag: [] },
  { personality: 'no-grace', tag: '@mock' },
  { personality: 'reuse-revokes', tag: '@mock' },
] as const satisfies { personality: Personality; tag: string | [] }[]

export { expect } from './as-account.ts'
