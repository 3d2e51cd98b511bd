import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addAppPassword, appPassword } from '@/test/app-password.ts'
import type { Interceptor } from '@/test/open-console.tsx'
import { openConsole } from '@/test/open-console.tsx'
import { DeactivateRoute } from './deactivate-route.tsx'

type Given = Parameters<typeof openConsole>[0]
const open = (given: Given = {}) =>
  openConsole({ at: '/deactivate', page: <DeactivateRoute />, ...given })

const dialog = async () => within(await screen.findByRole('dialog'))

async function confirm({ user }: Awaited<ReturnType<typeof open>>) {
  await user.click(screen.getByRole('button', { name: 'Deactivate…' }))
  await user.click((await dialog()).getByRole('button', { name: 'Deactivate' }))
}

const only =
  (name: string, answer: () => Response | Promise<Response>): Interceptor =>
  (method) =>
    method === name ? answer() : undefined

const lost = () => Promise.reject(new TypeError('Failed to fetch'))

test('deactivates once it is confirmed; the banner then offers the way back', async () => {
  const page = await open()
  expect(screen.getByRole('link', { name: 'Export your data' })).toHaveAttribute('href', '/export')
  await page.user.click(screen.getByRole('button', { name: 'Deactivate…' }))
  await page.user.click((await dialog()).getByRole('button', { name: 'Leave it active' }))
  expect(page.alice.deactivatedAt).toBeNull()
  await confirm(page)
  expect(await screen.findByText('The account is deactivated')).toBeVisible()
  expect(page.alice.deactivatedAt).not.toBeNull()
  expect(page.alice.deleteAfter).toBeNull()
  expect(await screen.findByRole('link', { name: 'Reactivate it' })).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Deactivate…' })).toBeNull()
})

test('a day from which it may be deleted is passed on, and only one to come', async () => {
  const page = await open()
  const field = screen.getByLabelText(/The server may delete it from/)
  expect(screen.getByText(/the reference server notes the day and does nothing/)).toBeVisible()
  fireEvent.change(field, { target: { value: '2020-01-31' } })
  await page.user.click(screen.getByRole('button', { name: 'Deactivate…' }))
  expect(await screen.findByText('Choose a day in the future, or none.')).toBeVisible()
  expect(field).toHaveFocus()
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.change(field, { target: { value: '2099-01-31' } })
  await page.user.click(screen.getByRole('button', { name: 'Deactivate…' }))
  expect((await dialog()).getByText(/it may delete the account from/)).toHaveTextContent('2099')
  await page.user.click((await dialog()).getByRole('button', { name: 'Deactivate' }))
  await screen.findByText('The account is deactivated')
  expect(page.alice.deleteAfter).toBe(new Date(2099, 0, 31).toISOString())
})

test('a date that the server refuses is said at the date, which stays as typed', async () => {
  const message = 'Invalid datetime (got "x") at $.deleteAfter'
  const page = await open({
    intercept: only('deactivateAccount', () =>
      Response.json({ error: 'InvalidRequest', message }, { status: 400 }),
    ),
  })
  const field = screen.getByLabelText(/The server may delete it from/)
  fireEvent.change(field, { target: { value: '2099-01-31' } })
  await confirm(page)
  expect(await screen.findByText('The server does not take this date.')).toBeVisible()
  expect(field).toHaveValue('2099-01-31')
  expect(field).toHaveFocus()
  expect(screen.queryByRole('dialog')).toBeNull()
})

for (const [what, answer, says] of [
  ['an error nobody knows', { error: 'Strange', message: 'The moon is full' }, /moon is full/],
  ['no such account', { error: 'AccountNotFound', message: 'x' }, /knows no such account/],
  ['the wrong scope', { error: 'InvalidToken', message: 'Bad token scope' }, /may not do that/],
] as const) {
  test(`a refusal with ${what} is explained, and can be tried again`, async () => {
    const page = await open({
      intercept: only('deactivateAccount', () => Response.json(answer, { status: 400 })),
    })
    await confirm(page)
    const alert = await (await dialog()).findByRole('alert')
    expect(alert).toHaveTextContent('The account is not deactivated')
    expect(alert).toHaveTextContent(says)
    page.network.intercept = undefined
    await page.user.click((await dialog()).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('The account is deactivated')).toBeVisible()
  })
}

test('row 29: an answer that was lost after the deed: the page says that it is done', async () => {
  const page = await open()
  page.network.intercept = only('deactivateAccount', () => {
    page.alice.deactivatedAt = new Date().toISOString()
    return lost()
  })
  await confirm(page)
  expect(await screen.findByText('The account is deactivated')).toBeVisible()
})

test('row 29: an answer that was lost before it: the page says that the account is still active', async () => {
  const page = await open({ intercept: only('deactivateAccount', lost) })
  await confirm(page)
  expect(await (await dialog()).findByRole('alert')).toHaveTextContent(
    'The account is still active',
  )
})

test('row 29: where nothing can be asked afterwards, the page says that it does not know', async () => {
  const page = await open()
  page.network.intercept = lost
  await confirm(page)
  const alert = await (await dialog()).findByRole('alert', {}, { timeout: 10_000 })
  expect(alert).toHaveTextContent('It is not known whether')
})

test('a taken-down account may be deactivated, too', async () => {
  const page = await open({
    signIn: { allowTakendown: true },
    prepare(pds) {
      for (const account of pds.state.accounts.values()) account.takedownRef = 'a reason'
    },
  })
  await confirm(page)
  expect(await screen.findByText('The account is deactivated')).toBeVisible()
  expect(page.alice.deactivatedAt).not.toBeNull()
})

test('an app password is told that it cannot', async () => {
  await open({
    prepare: (pds) => addAppPassword(pds),
    signIn: { password: appPassword },
  })
  expect(screen.getByText('An app password cannot deactivate the account')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Deactivate…' })).toBeNull()
})

test('for an account that is deactivated already there is nothing to do', async () => {
  await open({
    prepare(pds) {
      for (const account of pds.state.accounts.values()) {
        account.deactivatedAt = new Date().toISOString()
      }
    },
  })
  expect(await screen.findByText('The account is deactivated')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Deactivate…' })).toBeNull()
})
