import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { render } from '@/test/render.tsx'
import { IdentifierForm, type WhoProblem, type WhoValues } from './identifier-form.tsx'

type Submit = (values: WhoValues) => Promise<WhoProblem | undefined>

const identifier = () => screen.getByRole('textbox', { name: 'Handle, e-mail or DID' })
const address = () => screen.getByLabelText('Server address')

test('row 28: sends what was typed, once, however often it is pressed', async () => {
  const sent = Promise.withResolvers<undefined>()
  const onSubmit = vi.fn<Submit>(() => sent.promise)
  const { user } = render(<IdentifierForm othersAllowed onSubmit={onSubmit} />)
  await user.type(identifier(), 'alice.test{Enter}{Enter}')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ identifier: 'alice.test', address: '' })
  sent.resolve(undefined)
})

test('says a problem at its field, keeps what was typed, and goes there', async () => {
  const { user } = render(
    <IdentifierForm
      othersAllowed
      onSubmit={() =>
        Promise.resolve({ about: 'address', message: 'Type the address.', offerServer: true })
      }
    />,
  )
  await user.type(identifier(), 'alice@example.com{Enter}')
  expect(await screen.findByText('Type the address.')).toBeVisible()
  expect(address()).toHaveFocus()
  expect(address()).toHaveAccessibleDescription(expect.stringContaining('Type the address.'))
  expect(address()).toBeInvalid()
  expect(identifier()).toHaveValue('alice@example.com')
})

test('asks for no server where only one may be used', () => {
  render(
    <IdentifierForm
      othersAllowed={false}
      defaultHost="pds.test"
      onSubmit={() => Promise.resolve(undefined)}
    />,
  )
  expect(screen.queryByLabelText('Server address')).toBeNull()
  expect(identifier()).toHaveAccessibleDescription(expect.stringContaining('pds.test'))
})
