import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import type { Lock } from '@/session/lock.ts'
import { createFakeBrowser, type FakeTab } from './fake-browser.ts'
import { createFakeClock } from './fake-clock.ts'
import { createFaultServer, type Personality } from './fault-server.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

type Options = { personality?: Personality; backdated?: number; lock?: Lock }

/** A browser with one tab, in which somebody is signed in at a server that can be told to fail. */
export async function signedIn({ lock, ...options }: Options = {}) {
  const clock = createFakeClock()
  const server = createFaultServer({ clock, ...options })
  const browser = createFakeBrowser({ clock, fetch: server.fetch, ...(lock && { lock }) })
  const tab = await browser.openTab({ running: false })
  const given = { service: server.origin, identifier: 'alice.test', password: 'correct horse' }
  const signIn = (from: FakeTab, how: { persistent?: boolean } = {}) =>
    from.sessions.signIn({ ...given, ...how })
  const { id } = await signIn(tab)
  const list = (from: FakeTab = tab) => from.sessions.client(id).call(listAppPasswords)
  const state = (from: FakeTab = tab) =>
    from.sessions.snapshot().accounts.find((account) => account.id === id)?.state
  return { clock, server, browser, tab, id, list, signIn, state }
}

/** The error of a call that is to fail. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('The call should fail')
    },
    (error: unknown) => error,
  )
}
