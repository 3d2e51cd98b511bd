import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ServerRefusal } from '@/client/errors.ts'
import { explainResend } from '@/queries/failure.ts'
import { render } from '@/test/render.tsx'
import { NoMailYet } from './no-mail-yet.tsx'

afterEach(() => {
  vi.useRealTimers()
})

test('another code can be asked for after a while, and somebody else after a minute', async () => {
  vi.useFakeTimers()
  const onResend = vi.fn<() => Promise<void>>()
  render(
    <NoMailYet
      sentAt={Date.now()}
      host="pds.test"
      contactEmail="a@b.c"
      mayBeUnknown
      explain={explainResend}
      onResend={onResend}
    />,
  )
  const again = () => screen.queryByRole('button', { name: 'Mail another code' })
  expect(screen.getByText('You can ask again in 30 seconds.')).toBeVisible()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(await vi.waitFor(() => screen.getByText('You can ask again in 1 second.'))).toBeVisible()
  await vi.advanceTimersByTimeAsync(1000)
  const button = await vi.waitFor(() => again() ?? Promise.reject(new Error('no button')))
  fireEvent.click(button)
  expect(onResend).toHaveBeenCalledOnce()
  expect(screen.queryByText('Still nothing?')).toBeNull()
  await vi.advanceTimersByTimeAsync(30_000)
  await vi.waitFor(() => {
    expect(screen.getByText(/^Either no account on/)).toHaveTextContent('Write to a@b.c.')
  })
})

test('a server that wants a rest gets one', async () => {
  vi.useFakeTimers()
  const call = { host: 'pds.test', method: 'com.atproto.server.requestPasswordReset', status: 429 }
  const resetAt = Date.now() + 90_000
  const onResend = () =>
    Promise.reject(new ServerRefusal({ ...call, error: 'RateLimitExceeded', resetAt }))
  render(
    <NoMailYet
      sentAt={Date.now() - 40_000}
      host="pds.test"
      explain={explainResend}
      onResend={onResend}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Mail another code' }))
  await vi.waitFor(() => {
    expect(screen.getByRole('alert')).toHaveTextContent('asks you to wait')
  })
  expect(screen.getByText('You can ask again in 90 seconds.')).toBeVisible()
})
