import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Outlet, Route, Routes, useLocation } from 'react-router'
import { builtInConfig } from '@/client/config.ts'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { createQueryClient } from '@/queries/create-query-client.ts'
import { SurroundingsContext } from '@/queries/surroundings.ts'
import { AccountLayout } from '@/routes/account-layout.tsx'
import { HeaderSlot } from '@/routes/header-slot.ts'
import { OverviewRoute } from '@/routes/overview-route.tsx'
import { SessionsRoute } from '@/routes/sessions-route.tsx'
import { SessionsContext } from '@/session/context.ts'
import type { SignInOptions } from '@/session/sessions.ts'
import { createFakeBrowser } from './fake-browser.ts'
import { createFakeClock } from './fake-clock.ts'
import { render } from './render.tsx'

/** An answer in place of the server's, which `pass` asks; undefined: ask it. Rejects where no answer comes. */
export type Interceptor = (
  method: string,
  pass: () => Promise<Response>,
) => Promise<Response> | Response | undefined

/** The pages of signed-in accounts over a mock PDS with alice.test and bob.test; alice is signed in. */
export async function openConsole(
  given: {
    at?: string
    /** What is shown at `at`, where it is neither the overview nor the sessions. */
    page?: ReactNode
    /** Before anybody signs in. */
    prepare?: (pds: MockPds) => Promise<void> | void
    /** Alice's sign-in, where it is not the usual one. */
    signIn?: Partial<SignInOptions>
    intercept?: Interceptor
  } = {},
) {
  const world = createMockWorld()
  const pds = world.addPds()
  const alice = await pds.createAccount({ handle: 'alice.test', emailConfirmed: true })
  const bob = await pds.createAccount({ handle: 'bob.test', emailConfirmed: true })
  await given.prepare?.(pds)
  const network = { intercept: given.intercept }
  const clock = createFakeClock(Date.now())
  const asked: string[] = []

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const method = new URL(request.url).pathname.split('.').at(-1) ?? ''
    asked.push(method)
    const pass = () => world.fetch(request)
    return (await network.intercept?.(method, pass)) ?? pass()
  }

  const browser = createFakeBrowser({ clock, fetch })
  const { sessions } = await browser.openTab()
  const signIn = (identifier: string, options: Partial<SignInOptions> = {}) =>
    sessions.signIn({ service: pds.origin, identifier, password: 'password', ...options })
  const account = await signIn('alice.test', given.signIn)
  const config = { ...builtInConfig, plcDirectory: world.plcUrl, handleResolver: pds.origin }
  const queries = createQueryClient(() => 0)
  const shown = render(
    <QueryClientProvider client={queries}>
      <SurroundingsContext value={{ config, fetch }}>
        <SessionsContext value={sessions}>
          <Pages at={given.at} page={given.page} />
        </SessionsContext>
      </SurroundingsContext>
    </QueryClientProvider>,
    { at: given.at ?? '/' },
  )
  return {
    ...shown,
    world,
    pds,
    alice,
    bob,
    account,
    sessions,
    signIn,
    queries,
    network,
    browser,
    clock,
    asked,
  }
}

function Pages({ at, page }: { at: string | undefined; page: ReactNode }) {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route element={<AccountLayout />}>
          <Route path="/" element={<OverviewRoute />} />
          <Route path="/sessions" element={<SessionsRoute />} />
          {page !== undefined && <Route path={at?.split('?')[0]} element={page} />}
        </Route>
      </Route>
    </Routes>
  )
}

function Frame() {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  return (
    <HeaderSlot value={slot}>
      <header ref={setSlot} />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </HeaderSlot>
  )
}

function SignInPage() {
  return <output aria-label="Sign-in page">{JSON.stringify(useLocation().state)}</output>
}
