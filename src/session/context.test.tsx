import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock } from '@/test/fake-clock.ts'
import { createFaultServer } from '@/test/fault-server.ts'
import { SessionsContext, useSnapshot } from './context.ts'

function Accounts() {
  const { accounts } = useSnapshot()
  return <p>{accounts.map(({ handle }) => handle).join() || 'nobody'}</p>
}

test('a component renders again when an account comes', async () => {
  const clock = createFakeClock()
  const server = createFaultServer({ clock })
  const { sessions } = await createFakeBrowser({ clock, fetch: server.fetch }).openTab()
  render(
    <SessionsContext value={sessions}>
      <Accounts />
    </SessionsContext>,
  )
  expect(screen.getByText('nobody')).toBeInTheDocument()
  await act(async () => {
    const password = 'correct horse'
    await sessions.signIn({ service: server.origin, identifier: 'alice.test', password })
  })
  expect(screen.getByText('alice.test')).toBeInTheDocument()
})

test('without the context, the mistake is named', () => {
  expect(() => render(<Accounts />)).toThrow('No SessionsContext')
})
