import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openConsole } from '@/test/open-console.tsx'
import { ServerRoute } from './server-route.tsx'

const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({ at: '/server', page: <ServerRoute />, ...given })
const region = (name: string) => screen.findByRole('region', { name })

test("tells of the account's own server", async () => {
  const { pds } = await open()
  expect(await screen.findByText('You are signed in there.')).toBeVisible()
  const details = within(await region('Details'))
  expect(details.getByText(pds.did)).toBeVisible()
  expect(details.getByText('.test')).toBeVisible()
  expect(details.getByText(/^5.2 MB/)).toHaveTextContent('5.2 MB (5,242,880 bytes)')
  expect(await details.findByText(/The middle one of 5 calls/)).toBeVisible()
  expect(await details.findByText(/Yes: other apps can be let in/)).toBeVisible()
  expect(details.getAllByText('The server names none')).toHaveLength(2)
  const can = within(await region('What this server can do'))
  expect(await can.findByText('It has everything that this console offers.')).toBeVisible()
  expect(can.queryByText('It lacks')).toBeNull()
})

test('names what the server lacks, with the reason, and what cannot be told', async () => {
  const { user, network } = await open({
    intercept(method) {
      if (method === 'deactivateAccount') return refuse(501, 'MethodNotImplemented')
      if (method === 'reserveSigningKey') {
        return refuse(400, 'InvalidRequest', 'No service configured for x')
      }
      if (method === 'updateEmail') return refuse(401, 'AuthMissing')
      return undefined
    },
  })
  const can = within(await region('What this server can do'))
  expect(await can.findByText('It lacks 2 of the things that this console offers.')).toBeVisible()
  const line = (name: string) => can.getByText(name).closest('li')
  expect(line('Deactivating and reactivating')).toHaveTextContent('does not have the method.')
  expect(line('Signing keys for moving here')).toHaveTextContent('nor another server to ask')
  expect(line('Changing the e-mail address')).toHaveTextContent('wants a session before it says')
  expect(can.getByRole('heading', { name: 'Cannot be told from outside' })).toBeVisible()
  network.intercept = undefined
  await user.click(can.getByRole('button', { name: 'Ask again' }))
  expect(await can.findByText('It has everything that this console offers.')).toBeVisible()
})

test('what cannot be found out is said, and the rest stands', async () => {
  await open({
    intercept: (method) => {
      if (method.endsWith('_health') || method.endsWith('protected-resource')) {
        throw new TypeError('Failed to fetch')
      }
      return undefined
    },
  })
  const details = within(await region('Details'))
  await waitFor(
    () => {
      expect(details.getByText(/Could not be measured/)).toBeVisible()
      expect(details.getByText(/Could not be found out/)).toBeVisible()
    },
    { timeout: 15_000 },
  )
  expect(details.getByText('.test')).toBeVisible()
})

test('another server can be looked at', async () => {
  const { user, world } = await open()
  world.addPds({
    origin: 'https://two.test',
    userDomains: ['.two.test'],
    inviteCodeRequired: true,
    contactEmail: 'admin@two.test',
    generation: '2023-05',
  })
  await user.click(await screen.findByRole('button', { name: 'Change' }))
  await user.type(await screen.findByLabelText('Server'), 'two.test{Enter}')
  expect(await screen.findByText('With an invite code')).toBeVisible()
  expect(within(await region('Details')).getByText('.two.test')).toBeVisible()
  expect(await screen.findByText(/No: other apps need an app password/)).toBeVisible()
  expect(await screen.findByText(/^It lacks \d/)).toBeVisible()
})

function refuse(status: number, error: string, message = '') {
  return Response.json({ error, message }, { status })
}
