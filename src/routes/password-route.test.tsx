import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { loseAnswer } from '@/test/mock-access.ts'
import { openConsole } from '@/test/open-console.tsx'
import { PasswordRoute } from './password-route.tsx'

const secret = 'eleven quiet otters'

const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({ at: '/password', page: <PasswordRoute />, ...given })

type Page = Awaited<ReturnType<typeof open>>

const button = (name: string) => screen.getByRole('button', { name })
const codeField = () => screen.findByLabelText('Code from the mail')
const done = () => screen.findByText('The password has been changed')
const mailed = (pds: MockPds) => pds.outbox.at(-1)?.code ?? ''

async function change({ user, pds }: Page, label = 'Change the password') {
  await user.click(await screen.findByRole('button', { name: 'Mail me a code' }))
  await user.type(await codeField(), mailed(pds))
  await user.type(screen.getByLabelText('New password'), secret)
  await user.click(button(label))
}

async function refusesSignIn(pds: MockPds, identifier: string, password: string) {
  const body = JSON.stringify({ identifier, password })
  const headers = { 'content-type': 'application/json' }
  const url = `${pds.origin}/xrpc/${createSession.nsid}`
  const { status } = await pds.fetch(new Request(url, { method: 'POST', headers, body }))
  return status === 401
}

function addAppPasswords({ state }: MockPds, did: string, names: readonly string[]) {
  for (const name of names) {
    const createdAt = new Date().toISOString()
    state.appPasswords.push({ did, name, password: `${name}-secret`, createdAt, privileged: false })
  }
}

test('row 49: the session goes on, made anew with the password that was typed', async () => {
  const page = await open()
  const { pds, alice, account, sessions, baseElement, queries } = page
  expect(await screen.findByText('alice@example.com')).toBeVisible()
  const [old] = [...pds.state.refreshTokens.keys()]
  await change(page)
  expect(await done()).toBeVisible()
  expect(screen.getByText('This browser goes on with a new session.')).toBeVisible()
  expect(sessions.snapshot()).toMatchObject({
    currentId: account.id,
    accounts: [{ id: account.id, scope: 'full', state: { name: 'active' } }],
  })
  expect([...pds.state.refreshTokens.keys()]).not.toContain(old)
  expect(pds.state.refreshTokens.size).toBe(1)
  expect(await refusesSignIn(pds, alice.did, 'password')).toBe(true)
  // What was typed is nowhere any more.
  expect(baseElement.querySelector('input')).toBeNull()
  const kept = [queries.getQueryCache(), queries.getMutationCache()].map((cache) =>
    cache.getAll().map(({ state }) => state),
  )
  expect(JSON.stringify(kept)).not.toContain(secret)
  const stored = [sessionStorage, localStorage].flatMap((storage) => Object.entries(storage))
  expect(JSON.stringify(stored)).not.toContain(secret)
})

test('a session of an app password becomes one of the account password', async () => {
  const page = await open({
    prepare(pds) {
      const [alice] = pds.state.accounts.values()
      addAppPasswords(pds, alice?.did ?? '', ['phone'])
    },
    signIn: { password: 'phone-secret' },
  })
  expect(page.account.scope).toBe('appPassword')
  expect(screen.getByText(/one of the account password, which can do everything/)).toBeVisible()
  await change(page)
  expect(await done()).toBeVisible()
  expect(page.sessions.snapshot().accounts[0]?.scope).toBe('full')
  expect(page.pds.state.appPasswords).toHaveLength(1)
})

test('a deactivated account gets its new password, too', async () => {
  const page = await open({
    prepare(pds) {
      for (const account of pds.state.accounts.values()) {
        account.deactivatedAt = new Date().toISOString()
      }
    },
  })
  await change(page)
  expect(await done()).toBeVisible()
  expect(page.sessions.snapshot().accounts[0]?.state).toEqual({
    name: 'blocked',
    reason: 'deactivated',
  })
})

test('where the session tells no address, it is asked for', async () => {
  const page = await open({
    prepare(pds) {
      for (const account of pds.state.accounts.values()) account.email = ''
    },
  })
  const field = await screen.findByLabelText('E-mail address of the account')
  await page.user.type(field, 'nobody@example.com{Enter}')
  // The same is said of an address that the server does not know.
  expect(await screen.findByText(/If an account on/)).toBeVisible()
})

test('an address that the server no longer knows is said to be so, and another can be typed', async () => {
  const page = await open({
    // The address was changed a moment ago, and the session has not heard of it.
    intercept: (method) => (method === 'getSession' ? new Promise(() => {}) : undefined),
  })
  page.alice.email = 'new@example.com'
  await page.user.click(await screen.findByRole('button', { name: 'Mail me a code' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('knows no account with this address')
  await page.user.click(button('Use another address'))
  const field = screen.getByLabelText('E-mail address of the account')
  await page.user.type(field, 'new@example.com{Enter}')
  expect(await codeField()).toBeVisible()
  expect(mailed(page.pds)).not.toBe('')
})

test('somebody with a code need not ask for one', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'I have a code already' }))
  await user.type(await codeField(), 'ABCDE-22222')
  await user.type(screen.getByLabelText('New password'), 'short')
  await user.click(button('Change the password'))
  expect(await screen.findByText(/has at least 8 characters/)).toBeVisible()
  await user.type(screen.getByLabelText('New password'), secret)
  await user.click(button('Change the password'))
  expect(await screen.findByText(/This code is wrong, or was used already/)).toBeVisible()
  expect(screen.getByLabelText('New password')).toHaveValue(`short${secret}`)
})

test.each([
  ['AuthFactorTokenRequired', 401, /wants a sign-in code besides the password/],
  ['RateLimitExceeded', 429, /asks you to wait/],
  ['UpstreamFailure', 502, /is in trouble/],
] as const)('after %s the password is changed, and signing in is offered', async (...given) => {
  const [error, status, words] = given
  const page = await open()
  page.network.intercept = (method) =>
    method === 'createSession' ? Response.json({ error, message: '' }, { status }) : undefined
  await change(page)
  expect(await done()).toBeVisible()
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent(words)
  expect(screen.queryByText('This browser goes on with a new session.')).toBeNull()
  await page.user.click(within(alert).getByRole('link', { name: 'Sign in with the new password' }))
  expect(await screen.findByRole('status', { name: 'Sign-in page' })).toHaveTextContent(
    'alice.test',
  )
})

test('row 29: a change whose answer is lost is found out by the new password itself', async () => {
  const page = await open()
  await page.user.click(await screen.findByRole('button', { name: 'Mail me a code' }))
  await page.user.type(await codeField(), mailed(page.pds))
  await page.user.type(screen.getByLabelText('New password'), secret)
  const lost = () => Promise.reject(new TypeError('Failed to fetch'))
  page.network.intercept = (method) => (method === 'resetPassword' ? lost() : undefined)
  await page.user.click(button('Change the password'))
  expect(await screen.findByRole('alert')).toHaveTextContent('this was not done')
  page.network.intercept = (method, pass) =>
    method === 'resetPassword' ? loseAnswer(pass) : undefined
  await page.user.click(button('Change the password'))
  expect(await done()).toBeVisible()
  expect(page.asked.filter((method) => method === 'resetPassword')).toHaveLength(2)
})

test('row 29: without a connection nothing is lost, and it can be sent again', async () => {
  const page = await open()
  await page.user.click(await screen.findByRole('button', { name: 'Mail me a code' }))
  await page.user.type(await codeField(), mailed(page.pds))
  await page.user.type(screen.getByLabelText('New password'), secret)
  page.network.intercept = () => Promise.reject(new TypeError('Failed to fetch'))
  await page.user.click(button('Change the password'))
  expect(await screen.findByRole('alert')).toHaveTextContent('The password may have been changed')
  expect(screen.getByLabelText('New password')).toHaveValue(secret)
  page.network.intercept = undefined
  await page.user.click(button('Change the password'))
  expect(await done()).toBeVisible()
})

test('sign out everywhere: app passwords go too, but for one that is kept', async () => {
  const page = await open({
    at: '/password?everywhere',
    prepare(pds) {
      const [alice, bob] = pds.state.accounts.values()
      addAppPasswords(pds, alice?.did ?? '', ['phone', 'bot', 'desk'])
      addAppPasswords(pds, bob?.did ?? '', ['phone'])
    },
  })
  const { user, pds, alice, bob } = page
  await user.click(await screen.findByRole('button', { name: 'Mail me a code' }))
  const list = await screen.findByRole('group', { name: 'Revoke these app passwords too' })
  await waitFor(() => expect(within(list).getAllByRole('checkbox')).toHaveLength(3))
  for (const box of within(list).getAllByRole('checkbox')) expect(box).toBeChecked()
  await user.click(within(list).getByLabelText('bot'))
  await user.type(await codeField(), mailed(pds))
  await user.type(screen.getByLabelText('New password'), secret)
  await user.click(button('Sign out everywhere'))
  expect(await done()).toBeVisible()
  expect(screen.getByText('2 app passwords have been revoked')).toBeVisible()
  const left = pds.state.appPasswords.map(({ did, name }) => [did, name])
  expect(left).toEqual([
    [alice.did, 'bot'],
    [bob.did, 'phone'],
  ])
  expect(await screen.findByRole('link', { name: /own page/ })).toHaveAttribute(
    'href',
    'https://pds.test/account',
  )
})

test('sign out everywhere: what could not be revoked is named', async () => {
  const page = await open({
    at: '/password?everywhere',
    prepare(pds) {
      const [alice] = pds.state.accounts.values()
      addAppPasswords(pds, alice?.did ?? '', ['phone'])
    },
  })
  await screen.findByRole('button', { name: 'Mail me a code' })
  await waitFor(() => expect(page.asked).toContain('listAppPasswords'))
  page.network.intercept = (method) =>
    method === 'revokeAppPassword'
      ? Response.json({ error: 'InternalServerError', message: '' }, { status: 500 })
      : undefined
  await change(page, 'Sign out everywhere')
  expect(await done()).toBeVisible()
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('1 app password could not be revoked')
  expect(alert).toHaveTextContent('phone')
})

test('sign out everywhere: a list that cannot be read is said to be so, and read again', async () => {
  let fails = true
  const page = await open({
    at: '/password?everywhere',
    intercept: (method) =>
      method === 'listAppPasswords' && fails
        ? Response.json({ error: 'InternalServerError', message: '' }, { status: 400 })
        : undefined,
  })
  await page.user.click(await screen.findByRole('button', { name: 'I have a code already' }))
  expect(await screen.findByText(/none would be revoked/)).toBeVisible()
  fails = false
  await page.user.click(button('Try again'))
  expect(await screen.findByText('There are none.')).toBeVisible()
})
