import { screen, within } from '@testing-library/react'
import { DeleteRoute } from '@/routes/delete-route.tsx'
import { openConsole } from './open-console.tsx'

export const password = 'password'
export const button = (name: string) => screen.getByRole('button', { name })
export const code = () => screen.getByLabelText('Code from the mail')
export const secret = () => screen.getByLabelText('Account password')
export const which = () => screen.getByLabelText('Which account')

type Given = Parameters<typeof openConsole>[0]

/** The page, with alice signed in. */
export function openDeletion(given: Given = {}) {
  return openConsole({ at: '/delete', page: <DeleteRoute />, ...given })
}

/** Up to the last step, with the code that was mailed. */
export async function openLastStep(given: Given = {}) {
  const page = await openDeletion(given)
  await page.user.click(await screen.findByRole('button', { name: 'Mail me a code' }))
  await screen.findByText('Look into your mail')
  const token = page.pds.outbox.findLast(({ purpose }) => purpose === 'delete_account')?.code ?? ''

  async function typeIn(values: { token?: string; password?: string; name?: string } = {}) {
    const { user } = page
    await user.clear(code())
    await user.type(code(), values.token ?? token)
    await user.clear(secret())
    await user.type(secret(), values.password ?? password)
    await user.clear(which())
    await user.type(which(), values.name ?? 'alice.test')
    await user.click(button('Delete the account'))
  }

  async function remove(values: Parameters<typeof typeIn>[0] = {}) {
    await typeIn(values)
    const dialog = await screen.findByRole('dialog')
    await page.user.click(within(dialog).getByRole('button', { name: 'Delete it for good' }))
  }

  return { ...page, token, typeIn, remove, sent: () => count(page.asked, 'deleteAccount') }
}

export const count = (asked: string[], method: string) =>
  asked.filter((one) => one === method).length

export const isDeleted = () => screen.findByRole('heading', { name: 'The account is deleted' })
