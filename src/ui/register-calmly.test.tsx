import { act, fireEvent, screen } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '@/test/render.tsx'
import { TextField } from './field.tsx'
import { registerCalmly } from './register-calmly.ts'

type Values = { code: string }

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function setUp() {
  function Form() {
    const form = useForm<Values>({
      defaultValues: { code: '' },
      resolver: ({ code }) =>
        code.length < 3
          ? { values: {}, errors: { code: { type: 'short', message: 'Too short.' } } }
          : { values: { code }, errors: {} },
    })
    return (
      <>
        <TextField
          {...registerCalmly(form, 'code')}
          label="Code"
          error={form.formState.errors.code?.message}
        />
        <button
          type="button"
          onClick={() => {
            form.setError('code', { message: 'The server knows no such code.' })
          }}
        >
          Send
        </button>
      </>
    )
  }
  render(<Form />)
}

const field = () => screen.getByLabelText('Code')
const type = (value: string) => fireEvent.input(field(), { target: { value } })
const pass = () => act(() => vi.advanceTimersByTimeAsync(150))

test('a field is checked when it is left, and with every key from then on', async () => {
  setUp()
  type('ab')
  await pass()
  expect(field()).toBeValid()
  fireEvent.blur(field())
  await pass()
  expect(screen.getByText('Too short.')).toBeVisible()
  type('abc')
  await pass()
  expect(field()).toBeValid()
})

test('an empty field is left in peace', async () => {
  setUp()
  type('  ')
  fireEvent.blur(field())
  await pass()
  expect(field()).toBeValid()
})

test('nothing moves while something is pressed', async () => {
  setUp()
  const find = vi.spyOn(document, 'querySelector').mockReturnValue(document.body)
  type('ab')
  fireEvent.blur(field())
  await pass()
  await pass()
  expect(field()).toBeValid()
  find.mockRestore()
  await pass()
  expect(screen.getByText('Too short.')).toBeVisible()
})

test('what the server said meanwhile stays', async () => {
  setUp()
  type('abc')
  fireEvent.blur(field())
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await pass()
  expect(screen.getByText('The server knows no such code.')).toBeVisible()
})
