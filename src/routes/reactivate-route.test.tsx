import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { addAppPassword, appPassword } from '@/test/app-password.ts'
import { loseAnswer } from '@/test/mock-access.ts'
import { openConsole } from '@/test/open-console.tsx'
import { ReactivateRoute } from './reactivate-route.tsx'

function deactivate(pds: MockPds) {
  for (const account of pds.state.accounts.values()) {
    account.deactivatedAt = new Date().toISOString()
  }
}

const press = () => screen.getByRole('button', { name: 'Reactivate' })

function refuse(error: string, message: string, status = 400) {
  return (method: string) =>
    method === 'activateAccount' ? Response.json({ error, message }, { status }) : undefined
}

test('reactivates, and every page knows it', async () => {
  const { user, alice } = await openConsole({
    at: '/reactivate',
    page: <ReactivateRoute />,
    prepare: deactivate,
  })
  expect(await screen.findByText('Your posts and other records are there')).toBeVisible()
  await user.click(press())
  expect(await screen.findByText('The account is active')).toBeVisible()
  expect(alice.deactivatedAt).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Go to the overview' }))
  expect(await screen.findByText('Active')).toBeVisible()
  expect(screen.queryByText('This account is deactivated')).toBeNull()
})

for (const [error, message, says, status] of [
  [
    'InvalidRequest',
    'Server rotation key not included in PLC DID data',
    /do not let this server change it/,
    400,
  ],
  [
    'InvalidRequest',
    'DID document atproto_pds service endpoint does not match PDS public url',
    /names another server as yours/,
    400,
  ],
  [
    'InvalidRequest',
    'DID document verification method does not match expected signing key',
    /holds another signing key/,
    400,
  ],
  ['InvalidRequest', 'Could not resolve DID', /could not read your DID document/, 400],
  ['InvalidRequest', 'DID not registered: did:plc:abc', /does not know your DID/, 400],
  ['InvalidRequest', 'DID not available: did:plc:abc', /has been ended in the directory/, 400],
  ['InvalidRequest', 'Unable to perform PLC operation', /refused what the server asked/, 400],
  ['InvalidRequest', 'something else', /refused: .*something else/, 400],
  ['AccountNotFound', 'user not found', /knows no such account/, 400],
  ['UpstreamFailure', 'Unable to perform PLC operation', /directory of DIDs/, 502],
] as const) {
  test(`explains ${error} "${message}"`, async () => {
    const { user, network } = await openConsole({
      page: <ReactivateRoute />,
      at: '/reactivate',
      prepare: deactivate,
    })
    network.intercept = refuse(error, message, status)
    await user.click(press())
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The account is still deactivated')
    expect(alert).toHaveTextContent(says)
  })
}

test('an answer that never came is looked after: the account may be active all the same', async () => {
  const { user, network, pds } = await openConsole({
    page: <ReactivateRoute />,
    at: '/reactivate',
    prepare: deactivate,
  })
  network.intercept = (method) => {
    if (method !== 'activateAccount') return undefined
    for (const account of pds.state.accounts.values()) account.deactivatedAt = null
    return Promise.reject(new TypeError('Failed to fetch'))
  }
  await user.click(press())
  expect(await screen.findByText('The account is active')).toBeVisible()
})

test('an app password is told why it cannot', async () => {
  await openConsole({
    at: '/reactivate',
    page: <ReactivateRoute />,
    prepare(pds) {
      deactivate(pds)
      addAppPassword(pds, true)
    },
    signIn: { password: appPassword },
  })
  expect(screen.getByText('An app password cannot reactivate the account')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Reactivate' })).toBeNull()
})

test('for an active account there is nothing to do', async () => {
  await openConsole({ page: <ReactivateRoute />, at: '/reactivate' })
  expect(screen.getByText('The account is active')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Reactivate' })).toBeNull()
})

const sleeping = () =>
  openConsole({ page: <ReactivateRoute />, at: '/reactivate', prepare: deactivate })

test('row 29: an answer that was lost after the deed: the page says that it is done', async () => {
  const { user, network, asked } = await sleeping()
  network.intercept = (method, pass) =>
    method === 'activateAccount' ? loseAnswer(pass) : undefined
  await user.click(press())
  expect(await screen.findByText('The account is active')).toBeVisible()
  expect(asked.filter((method) => method === 'activateAccount')).toHaveLength(1)
})

test('row 29: an answer that was lost: not done, or not known', async () => {
  const { user, network } = await sleeping()
  const lost = () => Promise.reject(new TypeError('Failed to fetch'))
  network.intercept = (method) => (method === 'activateAccount' ? lost() : undefined)
  await user.click(press())
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The account is still deactivated')
  expect(alert).toHaveTextContent('the server says that this was not done')
  network.intercept = lost
  await user.click(press())
  const title = 'It is not known whether the account is active now'
  expect(await screen.findByText(title, {}, { timeout: 10_000 })).toBeVisible()
})
