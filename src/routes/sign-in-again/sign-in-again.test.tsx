import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { addAppPassword, appPassword } from '@/test/app-password.ts'
import { openConsole } from '@/test/open-console.tsx'
import { EmailRoute } from '../email-route.tsx'

beforeEach(() => {
  // happy-dom has no popovers: theirs are always in sight.
  Object.defineProperty(HTMLElement.prototype, 'hidePopover', {
    value: vi.fn<() => void>(),
    writable: true,
  })
})

type Page = Awaited<ReturnType<typeof openConsole>>

const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({ at: '/email', page: <EmailRoute />, ...given })

const threeHours = 3 * 60 * 60 * 1000
const dialog = async () => within(await screen.findByRole('dialog', { name: 'Sign in again' }))
const password = async () => (await dialog()).getByLabelText('Password')
const repeat = () => screen.getByLabelText('The new address once more')
const times = ({ asked }: Page, method: string) => asked.filter((name) => name === method).length
const isOver = () => screen.findByText('Your session has ended')

async function fill({ user }: Page) {
  await user.click(await screen.findByRole('button', { name: 'Change the address' }))
  await user.type(await screen.findByLabelText('New e-mail address'), 'new@example.com')
  await user.type(repeat(), 'new@example.com')
}

/** The server forgets the session: its newest token is refused, and so it is once more. */
async function expire({ pds, world, clock }: Page) {
  pds.state.refreshTokens.clear()
  world.clock.advance({ hours: 3 })
  // Not in `act`: a form checks a field 100 ms after it was left, which may be as `act` ends.
  await clock.advance(threeHours)
}

async function signInAgain({ user }: Page, typed = 'password') {
  await user.type(await password(), `${typed}{Enter}`)
}

const isGone = () =>
  waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })

test('row 27: signed in again over the page, the form is as typed and is sent by the person alone', async () => {
  const page = await open()
  await fill(page)
  await expire(page)
  expect(await password()).toHaveFocus()
  expect(screen.getByText('alice.test', { selector: 'dialog bdi' })).toBeVisible()
  const before = times(page, 'requestEmailUpdate')
  const reads = times(page, 'getSession')
  await signInAgain(page)
  await isGone()
  expect(page.sessions.snapshot().accounts).toMatchObject([
    { id: page.account.id, scope: 'full', state: { name: 'active' } },
  ])
  expect(screen.queryByText('Your session has ended')).toBeNull()
  expect(repeat()).toHaveValue('new@example.com')
  await waitFor(() => expect(times(page, 'getSession')).toBeGreaterThan(reads))
  expect(times(page, 'requestEmailUpdate')).toBe(before)
  await page.user.type(repeat(), '{Enter}')
  expect(await screen.findByLabelText('Code from the mail')).toBeVisible()
  expect(times(page, 'requestEmailUpdate')).toBe(before + 1)
})

test('row 27: a wrong password is said at its field, and the page still stands', async () => {
  const page = await open()
  await fill(page)
  await expire(page)
  await signInAgain(page, 'wrong')
  expect(await screen.findByText(/knows no account with this name and password/)).toBeVisible()
  expect(await password()).toHaveValue('wrong')
  expect(await password()).toBeInvalid()
  await page.user.clear(await password())
  await signInAgain(page)
  await isGone()
  expect(repeat()).toHaveValue('new@example.com')
})

test('row 27: a mailed sign-in code is asked for where the server wants one', async () => {
  const page = await open()
  await expire(page)
  page.network.intercept = (method) =>
    method === 'createSession'
      ? Response.json(
          { error: 'AuthFactorTokenRequired', message: 'A sign in code has been sent' },
          { status: 401 },
        )
      : undefined
  await signInAgain(page)
  const code = await (await dialog()).findByLabelText('Sign-in code')
  await waitFor(() => expect(code).toHaveFocus())
  page.network.intercept = undefined
  await page.user.type(code, 'abcde-fghij{Enter}')
  await isGone()
})

test('row 27: put off, the page can be read, and the banner opens it again', async () => {
  const page = await open()
  await fill(page)
  await expire(page)
  await page.user.click((await dialog()).getByRole('button', { name: 'Not now' }))
  await isGone()
  expect(await isOver()).toBeVisible()
  expect(repeat()).toHaveValue('new@example.com')
  // It does not come back by itself.
  await page.clock.advance(600_000)
  expect(screen.queryByRole('dialog')).toBeNull()
  await page.user.click(screen.getByRole('button', { name: 'Sign in again' }))
  await signInAgain(page)
  await isGone()
  expect(repeat()).toHaveValue('new@example.com')
  await expire(page)
  expect(await password()).toBeVisible()
})

test('row 27: an app password does, for what it opens', async () => {
  const page = await open({
    prepare: (pds) => addAppPassword(pds),
  })
  await expire(page)
  await signInAgain(page, appPassword)
  await isGone()
  expect(page.sessions.snapshot().accounts).toMatchObject([{ scope: 'appPassword' }])
})

test('row 27: an answer for another account is refused in a sentence', async () => {
  const page = await open()
  await expire(page)
  page.network.intercept = (method) =>
    method === 'createSession'
      ? Response.json({
          did: page.bob.did,
          handle: 'bob.test',
          accessJwt: 'access',
          refreshJwt: 'refresh',
        })
      : undefined
  await signInAgain(page)
  expect(await (await dialog()).findByText(/answered for another account/)).toBeVisible()
  expect(page.sessions.snapshot().accounts).toMatchObject([
    { id: page.account.id, state: { name: 'expired' } },
  ])
})

test('row 27: taken down meanwhile, the account is left to the sign-in page', async () => {
  const page = await open()
  await expire(page)
  page.alice.takedownRef = 'a reason'
  await signInAgain(page)
  const said = await dialog()
  expect(await said.findByText('This account has been taken down by the server.')).toBeVisible()
  expect(said.queryByLabelText('Stay signed in on this device')).toBeNull()
  await page.user.click(said.getByRole('link', { name: 'Use another way' }))
  expect(await screen.findByLabelText('Sign-in page')).toHaveTextContent(
    JSON.stringify({ identifier: 'alice.test', service: page.pds.origin, next: '/email' }),
  )
})

test('row 27: it waits for another dialog to close', async () => {
  const page = await open()
  await page.user.click(screen.getByRole('button', { name: 'Sign out' }))
  const question = await screen.findByRole('dialog')
  await expire(page)
  expect(await isOver()).toBeVisible()
  expect(screen.getAllByRole('dialog')).toEqual([question])
  await page.user.click(within(question).getByRole('button', { name: 'Stay signed in' }))
  expect(await password()).toBeVisible()
})

test('row 27: refused while a form is sent, it waits until that is answered', async () => {
  const page = await open()
  await fill(page)
  await page.clock.advance(60_000)
  page.pds.state.refreshTokens.clear()
  page.world.clock.advance({ hours: 3 })
  const answer = Promise.withResolvers<Response>()
  page.network.intercept = (method) =>
    method === 'requestEmailUpdate' ? answer.promise : undefined
  await page.user.type(repeat(), '{Enter}')
  // Other calls learn meanwhile that the session is over.
  const client = page.sessions.client(page.account.id)
  const look = () => client.call(getSession).catch(() => {})
  await look()
  await page.clock.advance(5000)
  // Refused for good: what is left is the access token's own time.
  const inAMinute = page.clock.now() + 60_000
  await waitFor(() => {
    const [account] = page.sessions.snapshot().accounts
    expect(account?.state).toMatchObject({ name: 'degraded', cause: 'refused' })
    expect(account?.state).toHaveProperty(
      'nextTryAt',
      expect.toSatisfy((at) => at > inAMinute),
    )
  })
  await look()
  expect(await isOver()).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  answer.resolve(Response.json({ error: 'ExpiredToken', message: 'Old' }, { status: 400 }))
  expect(await password()).toBeVisible()
  page.network.intercept = undefined
  await signInAgain(page)
  await isGone()
  expect(repeat()).toHaveValue('new@example.com')
})

test('row 27: signed in again in another tab, it closes here and the page is read anew', async () => {
  const page = await open()
  await fill(page)
  const other = await page.browser.openTab()
  await expire(page)
  expect(await password()).toBeVisible()
  const reads = times(page, 'getSession')
  await other.sessions.signInAnew(page.account.id, 'password')
  await isGone()
  expect(repeat()).toHaveValue('new@example.com')
  await waitFor(() => expect(times(page, 'getSession')).toBeGreaterThan(reads))
})

test('row 10: the answer to a renewal was lost where no token is taken twice: the dialog says so', async () => {
  const page = await open()
  await fill(page)
  page.world.clock.advance({ hours: 3 })
  page.network.intercept = (method) => {
    if (method !== 'refreshSession') return undefined
    page.pds.state.refreshTokens.clear()
    page.network.intercept = undefined
    return Promise.reject(new TypeError('Failed to fetch'))
  }
  await page.clock.advance(threeHours)
  expect(await (await dialog()).findByText(/had renewed the session/)).toBeVisible()
  expect(screen.getByText(/it takes no key twice/)).toBeVisible()
  await signInAgain(page)
  await isGone()
  expect(repeat()).toHaveValue('new@example.com')
})
