import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { render } from '@/test/render.tsx'
import { Dialog } from './dialog.tsx'

const parts = {
  title: 'Sign out?',
  description: 'It ends here.',
  actions: <button type="button">Yes</button>,
}

test('has a name, a description and one place for an error', () => {
  render(<Dialog {...parts} error={<p>It failed.</p>} onClose={vi.fn<() => void>()} />)
  const dialog = screen.getByRole('dialog')
  expect(dialog).toHaveAccessibleName('Sign out?')
  expect(dialog).toHaveAccessibleDescription('It ends here.')
  expect(dialog).toHaveTextContent('It failed.')
})

test('is dismissed by the browser only when nothing is under way', () => {
  const onClose = vi.fn<() => void>()
  const { rerender } = render(<Dialog {...parts} busy onClose={onClose} />)
  const dialog = screen.getByRole('dialog')
  expect(dialog).toHaveAttribute('closedby', 'none')
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(onClose).not.toHaveBeenCalled()
  rerender(<Dialog {...parts} onClose={onClose} />)
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalledOnce()
})

test('waits for its own button when it is held, without being busy', () => {
  const onClose = vi.fn<() => void>()
  render(<Dialog {...parts} held onClose={onClose} />)
  const dialog = screen.getByRole('dialog')
  expect(dialog).toHaveAttribute('closedby', 'none')
  expect(dialog).toHaveAttribute('aria-busy', 'false')
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(onClose).not.toHaveBeenCalled()
})
