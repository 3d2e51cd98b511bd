import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Interceptor } from '@/test/open-console.tsx'
import { button, code, count, isDeleted, openLastStep } from '@/test/open-deletion.tsx'

const lost: Interceptor = (method) =>
  method === 'deleteAccount' ? Promise.reject(new TypeError('Failed to fetch')) : undefined

test('row 29: no answer, but the server has the account no more: deleted', async () => {
  const page = await openLastStep()
  page.network.intercept = (method) => {
    if (method !== 'deleteAccount') return undefined
    page.pds.state.accounts.delete(page.alice.did)
    return Promise.reject(new TypeError('Failed to fetch'))
  }
  await page.remove()
  await isDeleted()
  expect(page.sent()).toBe(1)
  expect(count(page.asked, 'createSession')).toBe(1)
})

test('row 29: no answer, and the account is still there: said so, kept, and sent again by hand alone', async () => {
  const page = await openLastStep()
  page.network.intercept = lost
  await page.remove()
  expect(await screen.findByText('The account is still there')).toBeVisible()
  expect(page.sent()).toBe(1)
  expect(code()).toHaveValue(page.token)
  page.network.intercept = undefined
  await page.user.click(button('Delete the account'))
  await page.user.click(await screen.findByRole('button', { name: 'Delete it for good' }))
  await isDeleted()
  expect(page.sent()).toBe(2)
})

test.each([
  ['a gateway that gave up', () => new Response('<h1>504</h1>', { status: 504 })],
  [
    'an odd page',
    () => new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } }),
  ],
])('%s proves nothing: the server is asked', async (_, answer) => {
  const page = await openLastStep()
  page.network.intercept = (method) => (method === 'deleteAccount' ? answer() : undefined)
  await page.remove()
  expect(await screen.findByText('The account is still there')).toBeVisible()
})

test('row 29: no answer to anything: unknown, until it can be asked', async () => {
  const page = await openLastStep()
  page.network.intercept = (method) =>
    method === 'deleteAccount' || method === 'getRepoStatus'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : undefined
  await page.remove()
  expect(await screen.findByText('The account may be deleted, or not')).toBeVisible()
  page.pds.state.accounts.delete(page.alice.did)
  page.network.intercept = undefined
  await page.user.click(button('Look again'))
  await isDeleted()
  expect(page.sessions.snapshot().accounts).toEqual([])
})

test('an entryway that knows no repositories is not believed about them', async () => {
  const page = await openLastStep()
  page.network.intercept = (method, pass) => {
    if (method === 'getRepoStatus') return Response.json({ error: 'RepoNotFound' }, { status: 400 })
    return lost(method, pass)
  }
  await page.remove()
  expect(await screen.findByText('The account is still there')).toBeVisible()
})
