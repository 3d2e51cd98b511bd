import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ServerRefusal } from '@/client/errors.ts'
import { render } from '@/test/render.tsx'
import { SignInForm } from './sign-in-form.tsx'

type Submit = Parameters<typeof SignInForm>[0]['onSubmit']

const password = () => screen.getByLabelText('Password')
const press = () => screen.getByRole('button', { name: /^Sign in/ })

function refusal(error: string, message = '') {
  const call = { host: 'pds.test', method: 'com.atproto.server.createSession' }
  return new ServerRefusal({ ...call, status: 401, error, message })
}

test('takes no password before the server was agreed to', () => {
  render(<SignInForm identifier="alice.test" enabled={false} onSubmit={vi.fn<Submit>()} />)
  expect(password()).toBeDisabled()
})

test('sends the password exactly as typed', async () => {
  const onSubmit = vi.fn<Submit>(() => Promise.resolve())
  const { user } = render(<SignInForm identifier="alice.test" enabled onSubmit={onSubmit} />)
  await waitFor(() => expect(password()).toHaveFocus())
  await user.type(password(), '  päss word ')
  await user.click(press())
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
    password: '  päss word ',
    authFactorToken: '',
    persistent: true,
    allowTakendown: false,
  })
})

test('an empty password is not sent', async () => {
  const onSubmit = vi.fn<Submit>()
  const { user } = render(<SignInForm identifier="alice.test" enabled onSubmit={onSubmit} />)
  await user.click(press())
  expect(await screen.findByText('Type your password.')).toBeVisible()
  expect(onSubmit).not.toHaveBeenCalled()
})

test.each([
  ['AuthenticationRequired', 'Invalid identifier or password'],
  ['InvalidRequest', ''],
  ['InvalidRequest', 'invalid credentials'],
])('a wrong password is said at the field and stays there: %s "%s"', async (name, message) => {
  const onSubmit = () => Promise.reject(refusal(name, message))
  const { user } = render(<SignInForm identifier="alice.test" enabled onSubmit={onSubmit} />)
  await user.type(password(), 'wrong{Enter}')
  expect(await screen.findByText(/knows no account with this name and password/)).toBeVisible()
  expect(password()).toBeInvalid()
  expect(password()).toHaveValue('wrong')
})

test('a request that is invalid for another reason is no wrong password', async () => {
  const onSubmit = () => Promise.reject(refusal('InvalidRequest', 'Invalid handle'))
  const { user } = render(<SignInForm identifier="alice.test" enabled onSubmit={onSubmit} />)
  await user.type(password(), 'secret{Enter}')
  expect(await screen.findByText(/refused: .*Invalid handle/)).toBeVisible()
  expect(password()).toBeValid()
})

test('asks for the mailed code when the server does, in any shape it is pasted', async () => {
  const onSubmit = vi
    .fn<Submit>(() => Promise.resolve())
    .mockRejectedValueOnce(refusal('AuthFactorTokenRequired', 'A sign in code has been sent'))
  const { user } = render(<SignInForm identifier="alice.test" enabled onSubmit={onSubmit} />)
  await user.type(password(), 'secret{Enter}')
  await user.type(await screen.findByLabelText('Sign-in code'), ' abcde fghij {Enter}')
  expect(onSubmit).toHaveBeenLastCalledWith(
    expect.objectContaining({ password: 'secret', authFactorToken: 'ABCDE-FGHIJ' }),
  )
})

test('offers the limited way into a taken-down account, and takes it only when pressed', async () => {
  const onSubmit = vi
    .fn<Submit>(() => Promise.resolve())
    .mockRejectedValueOnce(refusal('AccountTakedown'))
  const { user } = render(<SignInForm identifier="alice.test" enabled onSubmit={onSubmit} />)
  await user.type(password(), 'secret{Enter}')
  expect(await screen.findByText('This account is taken down')).toBeVisible()
  expect(onSubmit).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole('button', { name: 'Sign in with limited access' }))
  expect(onSubmit).toHaveBeenLastCalledWith(expect.objectContaining({ allowTakendown: true }))
})
