import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import type { MockWorld } from '@/mocks/mock-world.ts'
import { fromWorld, isInWorld, routeToWorld } from './mock-server.ts'

type Paused = {
  requestId: string
  request: {
    url: string
    method: string
    headers: Record<string, string>
    postDataEntries?: { bytes?: string }[]
  }
}

/**
 * Sends what the pages of a browser ask of any server under https to the world, preflights too. Not by routes, as long
 * as a test has none of its own: with the first one Playwright stops every file of the console on its way, switches the
 * browser's cache off, and answers preflights itself.
 */
export async function connectToWorld(context: BrowserContext, world: MockWorld): Promise<void> {
  const sessions = new Map<Page, Promise<CDPSession>>()
  let routed: Promise<void> | undefined

  async function connect(page: Page): Promise<void> {
    if (routed) return
    if (!sessions.has(page)) sessions.set(page, connectPage(page, world))
    await sessions.get(page)
  }

  /** What stops requests without routes would come before them. */
  async function giveWay(): Promise<void> {
    const open = await Promise.all(sessions.values())
    await Promise.all(open.map((session) => session.send('Fetch.disable').catch(() => {})))
    await addRoute(
      (url) => isInWorld(world, url.origin),
      (route) => routeToWorld(route, world),
    )
  }

  const addRoute = context.route.bind(context)
  const newPage = context.newPage.bind(context)
  context.route = async (...route) => {
    await (routed ??= giveWay())
    return addRoute(...route)
  }
  context.newPage = async () => {
    const page = await newPage()
    const addOwn = page.route.bind(page)
    page.route = async (...route) => {
      await (routed ??= giveWay())
      return addOwn(...route)
    }
    await connect(page)
    return page
  }
  // One that a page opened.
  context.on('page', (page) => void connect(page).catch(() => {}))
}

async function connectPage(page: Page, world: MockWorld): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  session.on('Fetch.requestPaused', (paused) => void answer(session, paused, world))
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] })
  return session
}

async function answer(session: CDPSession, paused: Paused, world: MockWorld): Promise<void> {
  const { requestId } = paused
  const found = await fromWorld(world, toRequest(paused))
  const sent = found
    ? session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: found.status,
        responseHeaders: Object.entries(found.headers).map(([name, value]) => ({ name, value })),
        body: found.body.toString('base64'),
      })
    : session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  // The page that asked may be gone.
  await sent.catch(() => {})
}

function toRequest({ request }: Paused): Request {
  const { url, method, headers, postDataEntries } = request
  const parts = postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
  return new Request(url, { method, headers, body: parts ? Buffer.concat(parts) : null })
}
