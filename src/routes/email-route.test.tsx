import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { type Interceptor, openConsole } from '@/test/open-console.tsx'
import { EmailRoute } from './email-route.tsx'

function unconfirm(pds: MockPds) {
  for (const account of pds.state.accounts.values()) account.emailConfirmedAt = null
}

const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({ at: '/email', page: <EmailRoute />, ...given })

const button = (name: string) => screen.findByRole('button', { name })
const code = () => screen.findByLabelText('Code from the mail')

const lose =
  (...methods: string[]): Interceptor =>
  (method) =>
    methods.includes(method) ? Promise.reject(new TypeError('Failed to fetch')) : undefined

type Opened = Awaited<ReturnType<typeof open>>

async function typeNew({ user }: Opened, email: string) {
  await user.click(await button('Change the address'))
  await user.click(await screen.findByLabelText('New e-mail address'))
  await user.paste(email)
  await user.type(screen.getByLabelText('The new address once more'), `${email}{Enter}`)
}

test('looks anew whenever the window is looked at', async () => {
  const { alice } = await open({ prepare: unconfirm })
  expect(await screen.findByText('Not confirmed')).toBeVisible()
  alice.emailConfirmedAt = new Date().toISOString()
  act(() => {
    globalThis.dispatchEvent(new Event('focus'))
  })
  expect(await screen.findByText('Confirmed')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Mail me a code' })).toBeNull()
})

test('what cannot be read is not assumed, and nothing is offered', async () => {
  const { user, network } = await open({
    intercept: (method) =>
      method === 'getSession'
        ? Response.json({ error: 'NotEnoughResources' }, { status: 501 })
        : undefined,
  })
  expect(await screen.findByText('This is what was last known')).toBeVisible()
  expect(screen.getByText('alice@example.com')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Change the address' })).toBeNull()
  network.intercept = undefined
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await button('Change the address')).toBeVisible()
})

test('an address that was changed elsewhere wants a code of its own', async () => {
  const { user, alice } = await open({ prepare: unconfirm })
  await user.click(await button('Mail me a code'))
  alice.email = 'other@example.com'
  await user.type(await code(), 'AAAAA-22222{Enter}')
  expect(await screen.findByText(/was changed after that code was mailed/)).toBeVisible()
  expect(screen.getByText('other@example.com')).toBeVisible()
})

test('a confirmation whose answer is lost is looked after', async () => {
  const { user, alice, network } = await open({ prepare: unconfirm })
  await user.click(await button('I have a code already'))
  network.intercept = lose('confirmEmail')
  await user.type(await code(), 'AAAAA-22222{Enter}')
  expect(await screen.findByText(/did not answer, and the address still counts/)).toBeVisible()
  expect(await code()).toHaveValue('AAAAA-22222')
  alice.emailConfirmedAt = new Date().toISOString()
  await user.click(screen.getByRole('button', { name: 'Confirm the address' }))
  expect(await screen.findByText('The address is confirmed')).toBeVisible()
})

test('row 29: a change whose answer is lost has been made all the same', async () => {
  const opened = await open({ prepare: unconfirm })
  const { alice, network } = opened
  network.intercept = (method, pass) => {
    if (method === 'updateEmail') alice.email = 'new@example.com'
    return lose('updateEmail')(method, pass)
  }
  await typeNew(opened, 'New@example.com')
  expect(await screen.findByText('The address has been changed')).toBeVisible()
  expect(screen.getByText('new@example.com')).toBeVisible()
})

test('row 29: a change of which nothing can be learnt is not called done', async () => {
  const opened = await open({ prepare: unconfirm })
  await button('Change the address')
  opened.network.intercept = lose('updateEmail', 'getSession')
  await typeNew(opened, 'new@example.com')
  expect(await screen.findByRole('alert')).toHaveTextContent('may have been done all the same')
  expect(screen.getByText('This is what was last known')).toBeVisible()
  expect(screen.getByLabelText('New e-mail address')).toHaveValue('new@example.com')
})

test('row 29: a mail whose request got no answer may be on its way', async () => {
  const opened = await open({ prepare: unconfirm })
  opened.network.intercept = lose('requestEmailConfirmation', 'requestEmailUpdate')
  await opened.user.click(await button('Mail me a code'))
  expect(await screen.findByRole('alert')).toHaveTextContent('The mail may be on its way')
  await typeNew(opened, 'new@example.com')
  expect(await screen.findAllByText(/The mail may be on its way/)).toHaveLength(2)
  const requests = opened.asked.filter((method) => method.startsWith('requestEmail'))
  expect(requests).toEqual(['requestEmailConfirmation', 'requestEmailUpdate'])
})

test('a server that says yes and changes nothing is found out', async () => {
  const opened = await open({ prepare: unconfirm })
  opened.network.intercept = (method) => (method === 'updateEmail' ? new Response() : undefined)
  await typeNew(opened, 'new@example.com')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'took the request, but the address of the account is still alice@example.com',
  )
})

test('no code is sent where none is needed any more', async () => {
  const opened = await open()
  const { user, alice, pds } = opened
  await typeNew(opened, 'new@example.com')
  await user.type(await code(), 'AAAAA-22222')
  // Meanwhile another app changed the address, which unconfirmed it.
  alice.emailConfirmedAt = null
  act(() => {
    globalThis.dispatchEvent(new Event('focus'))
  })
  await screen.findByText('Not confirmed')
  expect(screen.queryByLabelText('Code from the mail')).toBeNull()
  expect(screen.getByLabelText('New e-mail address')).toHaveValue('new@example.com')
  await user.click(screen.getByRole('button', { name: 'Change the address' }))
  expect(await screen.findByText('The address has been changed')).toBeVisible()
  expect(alice.email).toBe('new@example.com')
  expect(pds.outbox.map(({ purpose }) => purpose)).toEqual(['update_email'])
})

test('an account without an address is given one', async () => {
  const { user, alice, asked } = await open({
    prepare(pds) {
      for (const account of pds.state.accounts.values()) {
        account.email = null
        account.emailConfirmedAt = null
      }
    },
  })
  expect(await screen.findByText('None, or the server does not say')).toBeVisible()
  await user.click(await button('Give it an address'))
  await user.type(await screen.findByLabelText('New e-mail address'), 'new@example.com')
  await user.type(screen.getByLabelText('The new address once more'), 'new@example.com{Enter}')
  expect(await screen.findByText('The address has been changed')).toBeVisible()
  expect(alice.email).toBe('new@example.com')
  expect(asked).not.toContain('requestEmailConfirmation')
})

test('a taken-down account is told so', async () => {
  await open({
    prepare(pds) {
      for (const account of pds.state.accounts.values()) account.takedownRef = 'test'
    },
    signIn: { allowTakendown: true },
  })
  expect(await screen.findByText(/can be neither confirmed nor changed/)).toBeVisible()
  expect(screen.getByText('alice@example.com')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Mail me a code' })).toBeNull()
})

test('a mailed code at sign-in is shown only where the server has it', async () => {
  await open()
  await button('Change the address')
  expect(screen.queryByRole('region', { name: 'A mailed code at sign-in' })).toBeNull()
})

async function openEntryway(prepare?: (pds: MockPds) => void) {
  const opened = await open({
    prepare(pds) {
      pds.options.entryway = true
      prepare?.(pds)
    },
  })
  const factor = within(await screen.findByRole('region', { name: 'A mailed code at sign-in' }))
  return { ...opened, factor }
}

test('it wants a confirmed address first', async () => {
  const { factor } = await openEntryway(unconfirm)
  expect(factor.getByText(/Confirm the address before/)).toBeVisible()
  expect(factor.queryByRole('button')).toBeNull()
})

test('switched on, but the answer is lost: the server is asked what is so', async () => {
  const { user, alice, network, factor } = await openEntryway()
  network.intercept = lose('updateEmail')
  await user.click(factor.getByRole('button', { name: 'Switch it on' }))
  expect(await factor.findByText(/did not answer, and sign-ins are as they were/)).toBeVisible()
  network.intercept = (method, pass) => {
    if (method === 'updateEmail') alice.emailAuthFactor = true
    return lose('updateEmail')(method, pass)
  }
  await user.click(factor.getByRole('button', { name: 'Switch it on' }))
  expect(await factor.findByText('It is switched on')).toBeVisible()
  expect(factor.getByText('On')).toBeVisible()
})

test('switched on, and nobody can say whether it is', async () => {
  const { user, network, factor } = await openEntryway()
  network.intercept = lose('getSession')
  await user.click(factor.getByRole('button', { name: 'Switch it on' }))
  expect(await factor.findByText(/could not be asked what it has now/)).toBeVisible()
})

test('on, with an address that lost its confirmation: no code comes, and that is said', async () => {
  const { user, alice, factor } = await openEntryway((pds) => {
    for (const account of pds.state.accounts.values()) account.emailConfirmedAt = null
  })
  alice.emailAuthFactor = true
  act(() => {
    globalThis.dispatchEvent(new Event('focus'))
  })
  await user.click(await factor.findByRole('button', { name: 'Switch it off' }))
  expect(await factor.findByText(/Confirm the address first/)).toBeVisible()
  expect(alice.emailAuthFactor).toBe(true)
})
