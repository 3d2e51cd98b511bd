import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '@/test/render.tsx'
import { Time } from './time.tsx'

const now = Date.UTC(2026, 0, 15, 12)

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

for (const [seconds, says] of [
  [0, 'now'],
  [-59, 'now'],
  [-60, '1 minute ago'],
  [119 * 60, 'in 2 hours'],
  [-86_400, 'yesterday'],
  [-40 * 86_400, 'last month'],
  [800 * 86_400, 'in 2 years'],
] as const) {
  test(`${seconds} s from now is "${says}", with the exact time beside it`, () => {
    const at = now + seconds * 1000
    render(<Time at={at} />)
    const time = screen.getByText(new RegExp(`^${says}`))
    expect(time).toHaveAttribute('datetime', new Date(at).toISOString())
    expect(time).toHaveTextContent(/20\d\d/)
  })
}
