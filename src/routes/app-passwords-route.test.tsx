import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openConsole } from '@/test/open-console.tsx'
import { AppPasswordsRoute } from './app-passwords-route.tsx'

const at = '/app-passwords'
const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({ at, page: <AppPasswordsRoute />, ...given })

test('make one, see its secret once, find it in the list', async () => {
  const { user, pds, queries, baseElement } = await open()
  expect(await screen.findByText('You have no app passwords')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Make an app password' }))
  await user.type(screen.getByLabelText('Name'), '  phone  {Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Your new app password' })
  const secret = pds.state.appPasswords[0]?.password ?? ''
  expect(within(dialog).getByText(secret)).toBeVisible()
  expect(dialog).toHaveAttribute('closedby', 'none')
  expect(within(dialog).getByRole('button', { name: 'Done' })).toBeDisabled()
  await user.click(within(dialog).getByLabelText('I have saved it'))
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  const list = await screen.findByRole('list', { name: 'App passwords, newest first' })
  expect(within(list).getByText('phone')).toBeVisible()
  expect(within(list).getByText('No direct messages')).toBeVisible()
  expect(baseElement.innerHTML).not.toContain(secret)
  const cached = queries
    .getQueryCache()
    .getAll()
    .map(({ state }) => state)
  const kept = queries
    .getMutationCache()
    .getAll()
    .map(({ state }) => state)
  expect(JSON.stringify([cached, kept])).not.toContain(secret)
})
