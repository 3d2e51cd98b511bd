import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { addAppPassword, appPassword } from '@/test/app-password.ts'
import { openConsole } from '@/test/open-console.tsx'

beforeEach(() => {
  // happy-dom has no popovers: theirs are always in sight.
  Object.defineProperty(HTMLElement.prototype, 'hidePopover', {
    value: vi.fn<() => void>(),
    writable: true,
  })
})

const dialog = () => screen.findByRole('dialog')
const signInPage = () => screen.findByLabelText('Sign-in page')

async function signOutOf(page: Awaited<ReturnType<typeof openConsole>>, name: string) {
  await page.user.click(screen.getByRole('button', { name }))
  await page.user.click(within(await dialog()).getByRole('button', { name: 'Sign out' }))
}

test('signs out, says what the server did, and goes to sign in', async () => {
  const page = await openConsole()
  await signOutOf(page, 'Sign out')
  expect(await within(await dialog()).findByText(/has ended the session of/)).toBeVisible()
  expect(screen.queryByText('Who you are')).toBeNull()
  expect(page.pds.state.refreshTokens.size).toBe(0)
  await page.user.click(screen.getByRole('button', { name: 'Done' }))
  expect(await signInPage()).toHaveTextContent('null')
})

test('changes its mind', async () => {
  const page = await openConsole()
  await page.user.click(screen.getByRole('button', { name: 'Sign out' }))
  await page.user.click(within(await dialog()).getByRole('button', { name: 'Stay signed in' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(page.sessions.snapshot().accounts).toHaveLength(1)
})

test('row 46: where the server does not answer, says until when it may live there', async () => {
  const page = await openConsole()
  page.network.intercept = () => Promise.reject(new TypeError('Failed to fetch'))
  await signOutOf(page, 'Sign out')
  const said = within(await dialog())
  expect(await said.findByText(/has not ended the session of/)).toBeVisible()
  expect(said.getByText(/There it may live until/)).toBeVisible()
  expect(said.getByText(/asks it again until/)).toBeVisible()
})

test('while the server is being told, the dialog can be closed', async () => {
  const page = await openConsole()
  page.network.intercept = () => new Promise(() => {})
  await signOutOf(page, 'Sign out')
  expect(await within(await dialog()).findByText(/The server is being told/)).toBeVisible()
  await page.user.click(screen.getByRole('button', { name: 'Done' }))
  expect(await signInPage()).toBeInTheDocument()
})

test('the next account takes the place of the one signed out of, and nothing of that is left', async () => {
  const page = await openConsole()
  await page.signIn('bob.test')
  await screen.findByText('bob@example.com')
  await signOutOf(page, 'Sign out')
  await page.user.click(await screen.findByRole('button', { name: 'Done' }))
  expect(await screen.findByText('alice@example.com')).toBeVisible()
  expect(screen.queryByText('bob@example.com')).toBeNull()
  const kept = page.queries.getQueryCache().getAll()
  expect(kept.some(({ queryKey }) => String(queryKey[0]).startsWith(page.bob.did))).toBe(false)
})

test('switches between accounts from the menu', async () => {
  const page = await openConsole({ at: '/sessions' })
  await page.signIn('bob.test')
  const alice = await screen.findByRole('button', { name: /^alice.test/ })
  expect(alice).not.toHaveAttribute('aria-current')
  await page.user.click(alice)
  expect(await screen.findByText('alice@example.com')).toBeVisible()
  expect(screen.getByRole('button', { name: /^alice.test/ })).toHaveAttribute('aria-current')
})

test('signs out of all at once', async () => {
  const page = await openConsole({ at: '/sessions' })
  await page.signIn('bob.test')
  await page.user.click(await screen.findByRole('button', { name: 'Sign out of all' }))
  expect(await dialog()).toHaveAccessibleName('Sign out of all 2 accounts?')
  await page.user.click(within(await dialog()).getByRole('button', { name: 'Sign out' }))
  await waitFor(() => {
    expect(screen.getAllByText(/has ended the session of/)).toHaveLength(2)
  })
  expect(page.sessions.snapshot().accounts).toHaveLength(0)
})

test('row 44: an account that another tab signed out of is gone here, and this page is where to come back to', async () => {
  const page = await openConsole({ at: '/sessions' })
  const other = await page.browser.openTab()
  await other.sessions.signOut(page.account.id)
  expect(await signInPage()).toHaveTextContent('{"next":"/sessions"}')
})

test('row 26: an app-password session is told what it can do and what not', async () => {
  const page = await openConsole({
    prepare: (pds) => addAppPassword(pds),
    signIn: { password: appPassword },
  })
  expect(await screen.findByText('You are signed in with an app password')).toBeVisible()
  const can = (await screen.findByText('It can')).parentElement
  expect(can).toHaveTextContent('Change the handle')
  const cannot = screen.getByText('It cannot').parentElement
  expect(cannot).toHaveTextContent('Change the e-mail address')
  expect(cannot).toHaveTextContent('direct messages')
  await page.user.click(screen.getByRole('link', { name: 'sign in with the account password' }))
  expect(await signInPage()).toHaveTextContent(
    JSON.stringify({ identifier: 'alice.test', service: page.pds.origin, next: '/' }),
  )
})

test('row 22: a taken-down account is asked nothing that its session cannot answer', async () => {
  const page = await openConsole({
    prepare(pds) {
      for (const account of pds.state.accounts.values()) account.takedownRef = 'a reason'
    },
    signIn: { allowTakendown: true },
  })
  expect(await screen.findByText('Limited session: this account is taken down')).toBeVisible()
  expect(await screen.findByText('0.5.35')).toBeVisible()
  expect(page.asked).not.toContain('getSession')
  expect(page.asked).not.toContain('checkAccountStatus')
})

test('a session that ended keeps its page, and can be signed in to again', async () => {
  const page = await openConsole()
  await screen.findByText(/in order/)
  page.pds.state.refreshTokens.clear()
  page.world.clock.advance({ hours: 3 })
  await page.clock.advance(3 * 60 * 60 * 1000)
  expect(await screen.findByText('Your session has ended')).toBeVisible()
  expect(screen.getByText('alice@example.com')).toBeVisible()
  await page.user.click(within(await dialog()).getByRole('link', { name: 'Use another way' }))
  expect(await signInPage()).toHaveTextContent('"identifier":"alice.test"')
})

test('row 8: while the token cannot be renewed, a quiet line says so and the page works on', async () => {
  const page = await openConsole()
  await screen.findByText(/in order/)
  page.network.intercept = (method) =>
    method === 'refreshSession' ? new Response('<p>', { status: 502 }) : undefined
  await page.clock.advance(115 * 60 * 1000)
  expect(await screen.findByText(/The server is in trouble. You stay signed in/)).toBeVisible()
  expect(screen.getByText(/Next try at/)).toBeVisible()
  page.network.intercept = undefined
  await page.clock.advance(1000)
  await page.user.click(await screen.findByRole('button', { name: 'Try now' }))
  await waitFor(() => {
    expect(screen.queryByText(/You stay signed in/)).toBeNull()
  })
})

test('row 31: what could not be read while the token could not be renewed is read once it is', async () => {
  const page = await openConsole()
  await screen.findByText(/in order/)
  page.network.intercept = (method) =>
    method === 'refreshSession' ? new Response('<p>', { status: 502 }) : undefined
  await page.clock.sleep(3 * 60 * 60 * 1000)
  await page.queries.refetchQueries()
  const unread = () =>
    page.queries.getQueryCache().findAll({ predicate: ({ state }) => state.status === 'error' })
  expect(unread()).not.toHaveLength(0)
  page.network.intercept = undefined
  while (page.sessions.snapshot().accounts[0]?.state.name !== 'active') {
    // oxlint-disable-next-line no-await-in-loop -- until the next try, and no further
    await page.clock.advance(1000)
  }
  await waitFor(() => {
    expect(unread()).toHaveLength(0)
  })
})
