import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ServerRefusal } from '@/client/errors.ts'
import { render } from '@/test/render.tsx'
import { ResetForm } from './reset-form.tsx'
import { ResetRequestForm } from './reset-request-form.tsx'
import type { ResetValues } from './reset-schemas.ts'

type Reset = (values: ResetValues) => Promise<void>

const field = (name: string) => screen.getByLabelText(name)

test('asks for a code with an address only', async () => {
  const onSubmit = vi.fn<(email: string) => Promise<void>>()
  const { user } = render(<ResetRequestForm email="" onSubmit={onSubmit} actions={null} />)
  await user.type(field('E-mail address of the account'), 'alice.test{Enter}')
  expect(await screen.findByText(/Its handle will not do here/)).toBeVisible()
  expect(onSubmit).not.toHaveBeenCalled()
  await user.clear(field('E-mail address of the account'))
  await user.type(field('E-mail address of the account'), ' alice@example.com{Enter}')
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith('alice@example.com')
})

test('sends the code in shape and the password as typed', async () => {
  const onSubmit = vi.fn<Reset>()
  const { user } = render(
    <ResetForm email="a@example.com" host="pds.test" onSubmit={onSubmit} actions={null} />,
  )
  await user.click(field('Code from the mail'))
  await user.paste(' abcde 23456\n')
  await user.type(field('New password'), ' correct horse ')
  await user.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
    token: 'ABCDE-23456',
    password: ' correct horse ',
  })
})

test('a refused code is said at the code, and the password is kept', async () => {
  const call = { host: 'pds.test', method: 'com.atproto.server.resetPassword', status: 400 }
  const onSubmit = () => Promise.reject(new ServerRefusal({ ...call, error: 'ExpiredToken' }))
  const { user } = render(<ResetForm email="" host="pds.test" onSubmit={onSubmit} actions={null} />)
  await user.type(field('Code from the mail'), 'ABCDE-23456')
  await user.type(field('New password'), 'correct horse{Enter}')
  expect(await screen.findByText(/^This code has expired/)).toBeVisible()
  expect(field('Code from the mail')).toHaveFocus()
  expect(field('New password')).toHaveValue('correct horse')
})
