import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { refuse } from '@/test/mock-access.ts'
import { type Interceptor, openConsole } from '@/test/open-console.tsx'
import { AppPasswordsRoute } from './app-passwords-route.tsx'

const at = '/app-passwords'
const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({ at, page: <AppPasswordsRoute />, ...given })

const holding =
  (...names: string[]) =>
  (pds: MockPds) => {
    const [did = ''] = pds.state.accounts.keys()
    pds.state.appPasswords = names.map((name, index) => ({
      did,
      name,
      password: `secret-${index}`,
      createdAt: new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString(),
      privileged: name === 'chat',
    }))
  }

const list = () => screen.findByRole('list', { name: 'App passwords, newest first' })
const rows = async () => within(await list()).getAllByRole('listitem')
const button = (name: string) => screen.getByRole('button', { name })
const silence = () => Promise.reject(new TypeError('Failed to fetch'))
const failOn =
  (failing: string, answer: () => Promise<Response> | Response = silence): Interceptor =>
  (method) =>
    method === failing ? answer() : undefined

test('make one, see its secret once, find it in the list', async () => {
  const { user, pds, queries, baseElement } = await open()
  expect(await screen.findByText('You have no app passwords')).toBeVisible()
  await user.click(button('Make an app password'))
  await user.type(await screen.findByLabelText('Name'), '  phone  {Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Your new app password' })
  const secret = pds.state.appPasswords[0]?.password ?? ''
  expect(within(dialog).getByText(secret)).toBeVisible()
  expect(dialog).toHaveAttribute('closedby', 'none')
  expect(button('Done')).toBeDisabled()
  await user.click(screen.getByLabelText('I have saved it'))
  await user.click(button('Done'))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(await rows()).toHaveLength(1)
  expect(screen.getByText('No direct messages')).toBeVisible()
  expect(baseElement.innerHTML).not.toContain(secret)
  const cached = queries.getQueryCache().getAll()
  const kept = queries.getMutationCache().getAll()
  expect(JSON.stringify([...cached, ...kept].map(({ state }) => state))).not.toContain(secret)
})

test('a server that fails although the name looks free: said at the name, which stays', async () => {
  const { user } = await open({
    intercept: failOn('createAppPassword', () => refuse(500, 'InternalServerError')),
  })
  await user.click(await screen.findByRole('button', { name: 'Make an app password' }))
  await user.type(await screen.findByLabelText('Name'), 'phone{Enter}')
  expect(await screen.findByText(/It does so when a name is taken/)).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveValue('phone')
  expect(screen.getByLabelText('Name')).toHaveFocus()
})

test('row 29: nobody knows whether it was made: the next try finds it', async () => {
  let made = 0
  const { user, pds, alice, network } = await open()
  await user.click(await screen.findByRole('button', { name: 'Make an app password' }))
  network.intercept = (method) => {
    if (method === 'createAppPassword') {
      made += 1
      const common = { did: alice.did, password: 'x', privileged: false }
      pds.state.appPasswords.push({ ...common, name: 'phone', createdAt: new Date().toISOString() })
      return silence()
    }
    return made > 0 ? silence() : undefined
  }
  await user.type(await screen.findByLabelText('Name'), 'phone{Enter}')
  expect(await screen.findByText(/it may have been made/)).toBeVisible()
  network.intercept = undefined
  await user.click(button('Make it'))
  expect(await screen.findByText('It was made, but its secret was lost')).toBeVisible()
  await user.click(button('Revoke it and make another'))
  expect(await screen.findByRole('dialog', { name: 'Your new app password' })).toBeVisible()
  expect(pds.state.appPasswords).toHaveLength(1)
})

test('a server too old for direct messages gives less than was asked, and that is said', async () => {
  const { user } = await open({
    intercept: failOn('createAppPassword', () =>
      Response.json({ name: 'chat', password: 'abcd', createdAt: '2026-01-01T00:00:00Z' }),
    ),
  })
  await user.click(await screen.findByRole('button', { name: 'Make an app password' }))
  await user.type(await screen.findByLabelText('Name'), 'chat')
  await user.click(screen.getByLabelText('Direct messages too'))
  await user.click(button('Make it'))
  expect(await screen.findByText(/does not say that it has given them/)).toBeVisible()
})

test('a range is ticked with the shift key, and revoked together', async () => {
  const { user, pds } = await open({ prepare: holding('a', 'b', 'c', 'd', 'e') })
  await user.click(await screen.findByLabelText('Select b'))
  await user.keyboard('{Shift>}')
  await user.click(screen.getByLabelText('Select d'))
  await user.keyboard('{/Shift}')
  expect(screen.getByText('3 selected')).toBeVisible()
  await user.click(button('Revoke selected'))
  await user.click(await screen.findByRole('button', { name: 'Revoke all 3' }))
  expect(await screen.findByText('3 app passwords are revoked')).toBeVisible()
  expect(pds.state.appPasswords.map(({ name }) => name)).toEqual(['a', 'e'])
  expect(await screen.findByText('2 app passwords')).toBeVisible()
  expect(screen.getByText('3 app passwords are revoked').closest('[tabindex]')).toHaveFocus()
})

test('row 29: none is called revoked while the server is silent; the ticks stay', async () => {
  const { user, pds, network } = await open({ prepare: holding('a', 'b') })
  await user.click(await screen.findByLabelText('Select all that are shown'))
  network.intercept = () => silence()
  await user.click(button('Revoke selected'))
  await user.click(await screen.findByRole('button', { name: 'Revoke all 2' }))
  expect(await screen.findByText('2 app passwords are not revoked')).toBeVisible()
  expect(screen.getAllByText(/may have been done all the same/)).not.toHaveLength(0)
  await user.click(button('Close'))
  expect(screen.getByText('2 selected')).toBeVisible()
  expect(pds.state.appPasswords).toHaveLength(2)
})

test('the session of an app password: others of its kind may be its own', async () => {
  const { user } = await open({
    prepare: holding('phone', 'chat'),
    signIn: { password: 'secret-1' },
  })
  expect(await screen.findByText('An app password cannot make others')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Make an app password' })).not.toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: 'Revoke phone' }))
  expect(await screen.findByRole('button', { name: 'Keep it' })).toBeVisible()
  expect(screen.queryByText(/may be the one that you are/)).not.toBeInTheDocument()
  await user.click(button('Keep it'))
  await user.click(button('Revoke chat'))
  expect(screen.getByText(/may be the one that you are/)).toBeVisible()
})

test('the limited session of a taken-down account is told so, and asks nothing', async () => {
  const { asked } = await open({
    prepare: (pds) => {
      const [alice] = pds.state.accounts.values()
      if (alice) alice.takedownRef = 'a reason'
    },
    signIn: { identifier: 'alice.test', allowTakendown: true },
  })
  expect(await screen.findByText('App passwords are out of reach')).toBeVisible()
  expect(asked).not.toContain('listAppPasswords')
})

test('row 36: a server older than app passwords is asked once, and again when somebody wants that', async () => {
  const { user, network, asked } = await open({
    prepare: holding('phone'),
    intercept: failOn('listAppPasswords', () =>
      Response.json(
        { error: 'InvalidRequest', message: 'No service configured for com.atproto.server.x' },
        { status: 400 },
      ),
    ),
  })
  const times = () => asked.filter((method) => method === 'listAppPasswords').length
  expect(await screen.findByText(/has no app passwords$/)).toBeVisible()
  expect(screen.getByText(/older than they are/)).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Overview' }))
  await user.click(screen.getByRole('link', { name: 'App passwords' }))
  expect(await screen.findByText(/has no app passwords$/)).toBeVisible()
  window.dispatchEvent(new Event('visibilitychange'))
  expect(times()).toBe(1)
  network.intercept = undefined
  await user.click(button('Try again'))
  expect(await rows()).toHaveLength(1)
})

test('a list that cannot be read is tried again', async () => {
  const { user, network } = await open({
    prepare: holding('phone'),
    intercept: failOn('listAppPasswords', () => refuse(429, 'RateLimitExceeded')),
  })
  expect(await screen.findByText(/asks you to wait/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Make an app password' })).not.toBeInTheDocument()
  network.intercept = undefined
  await user.click(button('Try again'))
  expect(await rows()).toHaveLength(1)
})
