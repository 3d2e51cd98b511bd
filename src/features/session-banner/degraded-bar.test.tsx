import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { DegradedCause, SessionState } from '@/session/sessions.ts'
import { render } from '@/test/render.tsx'
import { DegradedBar } from './degraded-bar.tsx'

const nextTryAt = new Date(2026, 4, 4, 13, 5, 59).getTime()
const degraded = (cause: DegradedCause): SessionState => ({ name: 'degraded', cause, nextTryAt })

function show(state: SessionState) {
  const onTry = vi.fn<() => void>()
  const bar = (now: SessionState) => (
    <main id="content" tabIndex={-1}>
      <DegradedBar state={now} onTry={onTry} />
    </main>
  )
  return { ...render(bar(state)), bar, onTry }
}

const button = () => screen.queryByRole('button', { name: 'Try now' })

test.each([
  ['8', 'offline', /^You are offline/],
  ['8', 'unreachable', /cannot be reached/],
  ['8', 'timeout', /does not answer in time/],
  ['8', 'server', /is in trouble/],
  ['12', 'strange', /Something answers in place of the server/],
  ['14', 'identity', /answered for another account/],
] as const)('row %s: %s is said, with the time of the next try', async (_row, cause, words) => {
  const { user, onTry } = show(degraded(cause))
  expect(screen.getByText(words).closest('[aria-live="polite"]')).not.toBeNull()
  expect(screen.getByText(/^Next try at 1:05:59\sPM\.$/)).toBeVisible()
  expect(onTry).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Try now' }))
  expect(onTry).toHaveBeenCalledOnce()
})

test('row 17: a server that asked for patience is given it', () => {
  show(degraded('limited'))
  expect(screen.getByText(/asks for patience: too many requests/)).toBeVisible()
  expect(screen.getByText(/^Next try at/)).toBeVisible()
  expect(button()).toBeNull()
})

test('row 16: what the server has refused is not tried again', () => {
  show(degraded('refused'))
  expect(screen.getByText(/then you will be asked to sign in again/)).toBeVisible()
  expect(screen.queryByText(/^Next try at/)).toBeNull()
  expect(button()).toBeNull()
})

test('row 8: the bar stays while it is tried, tells once what came of it, and leaves the focus on the page', async () => {
  const { user, rerender, bar, onTry } = show(degraded('server'))
  await user.click(screen.getByRole('button', { name: 'Try now' }))
  rerender(bar({ name: 'refreshing' }))
  expect(screen.getByText(/is in trouble/)).toBeVisible()
  expect(screen.getByText('Trying again now.').closest('[aria-live="polite"]')).not.toBeNull()
  await user.click(screen.getByRole('button', { name: 'Try now' }))
  expect(onTry).toHaveBeenCalledOnce()
  rerender(bar({ name: 'active' }))
  expect(button()).toBeNull()
  expect(screen.queryByText(/is in trouble/)).toBeNull()
  expect(screen.getByRole('main')).toHaveFocus()
})
