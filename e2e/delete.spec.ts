import type { Page } from '@playwright/test'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { expect, test } from './as-account.ts'
import { ask, code, confirm, dialog, farewell, password, which } from './deletion.ts'
import { collectCalls, dumpStorage } from './storage.ts'

const signInPage = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' })

const wrongPassword = /This is not the password of the account/
const wrongCode = /This code is wrong/

test('wrong password, wrong code, then all of it right: nothing stays', async ({
  page,
  context,
  account,
  server,
  anybody,
  signIn,
  scan,
}) => {
  const calls = collectCalls(context)
  await signIn()
  const second = await context.newPage()
  await second.goto('/sessions')
  await expect(second.getByText(account.handle).first()).toBeVisible()

  const token = await ask(page, server, account)
  const { handle, email, did } = account
  const right = { token, password: account.password, name: `@${handle.toUpperCase()}` }
  await confirm(page, { ...right, password: 'not my password' })
  await expect(page.getByText(wrongPassword)).toBeVisible()
  await expect(password(page)).toBeFocused()
  await scan()
  await confirm(page, { ...right, token: 'AAAAA-22222' })
  await expect(page.getByText(wrongCode)).toBeVisible()
  await expect(code(page)).toBeFocused()
  await expect(password(page)).toHaveValue(account.password)
  await expect(which(page)).toHaveValue(right.name)
  await confirm(page, { ...right, token: ` ${token.toLowerCase().replace('-', ' ')}\n` })

  await expect(farewell(page)).toBeVisible()
  await expect(page.getByText('This browser has forgotten it, too')).toBeVisible()
  await expect(page.getByText(did)).toBeVisible()
  await expect(page.locator('input')).toHaveCount(0)
  await scan()
  await expect(signInPage(second)).toBeVisible()

  const deletions = calls.filter(({ method }) => method === deleteAccount.nsid)
  expect(deletions.map(({ authorization }) => authorization)).toEqual(Array(3).fill(undefined))
  expect(calls.filter(({ method }) => method === deleteSession.nsid)).toEqual([])
  const traces = [did, handle, email, account.password, token, 'eyJ', 'latchkey.sent']
  for (const tab of [page, second]) {
    const kept = (await dumpStorage(tab)).toLowerCase()
    expect(traces.filter((trace) => kept.includes(trace.toLowerCase()))).toEqual([])
  }
  const again = anybody.call(createSession, {
    input: { identifier: did, password: right.password },
  })
  await expect(again).rejects.toMatchObject({ error: 'AuthenticationRequired' })

  await page.getByRole('link', { name: 'Sign in to another account' }).click()
  await expect(signInPage(page)).toBeVisible()
  await page.goBack()
  await expect(signInPage(page)).toBeVisible()
})

test('a reload in the middle, a code that came too late, and the next one', async ({
  page,
  account,
  server,
  signInAt,
  scan,
}) => {
  await page.clock.install()
  await signInAt('/delete')
  await expect(page.getByText(/becomes free/)).toBeVisible()
  await expect(page.getByText('None has been made in this browser')).toBeVisible()
  await scan()
  const late = await ask(page, server, account)
  await code(page).fill(late)
  await page.reload()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  await expect(code(page)).toHaveValue('')
  await server.expireMailedCodes(account)
  const typed = { password: account.password, name: account.handle }
  await confirm(page, { ...typed, token: late })
  await expect(page.getByText(/This code has expired/)).toBeVisible()
  await expect(code(page)).toBeFocused()
  await page.clock.fastForward('00:31')
  await page.getByRole('button', { name: 'Mail another code' }).click()
  await confirm(page, { ...typed, token: await server.mailedCode(account.email, 'delete_account') })
  await expect(farewell(page)).toBeVisible()
  await page.reload()
  await expect(signInPage(page)).toBeVisible()
})

test('deactivated, with a code from elsewhere, by keyboard; the other account goes on', async ({
  page,
  account,
  server,
  elsewhere,
  signIn,
  scan,
}) => {
  const client = await elsewhere(account)
  await client.call(deactivateAccount, { input: {} })
  const other = await server.createAccount()
  await signIn(other)
  await signIn({ ...account, handle: account.did })
  await page.goto('/delete')
  await expect(page.getByText(/It is out of sight already/)).toBeVisible()
  await client.call(requestAccountDelete)
  await page.getByRole('button', { name: 'I have a code already' }).press('Enter')

  const { keyboard } = page
  await expect(page.getByRole('heading', { name: 'The last step' })).toBeVisible()
  await keyboard.press('Tab')
  await expect(code(page)).toBeFocused()
  await keyboard.type(await server.mailedCode(account.email, 'delete_account'))
  await keyboard.press('Tab')
  await keyboard.type(account.password)
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type('somebody.else')
  await keyboard.press('Enter')
  await expect(page.getByText(/This is not/)).toBeVisible()
  await expect(which(page)).toBeFocused()
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type(account.handle)
  await keyboard.press('Enter')
  await expect(dialog(page).getByRole('button', { name: 'Keep the account' })).toBeFocused()
  await scan()
  await keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(password(page)).toHaveValue(account.password)
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.press('Enter')

  await expect(farewell(page)).toBeVisible()
  await keyboard.press('Tab')
  const goOn = page.getByRole('link', { name: `Go on as ${other.handle}` })
  await expect(goOn).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByText(other.did)).toBeVisible()
  await page.getByRole('link', { name: 'Delete the account' }).click()
  await expect(page.getByText(/there is no way back/)).toBeVisible()
  const kept = await dumpStorage(page)
  expect(kept).not.toContain(account.did)
  expect(kept).not.toContain(account.handle)
})

test('no answer: the server is asked and sent no more; secrets stay in the form, then nowhere @mock', async ({
  page,
  context,
  account,
  server,
  signIn,
  scan,
}) => {
  const calls = collectCalls(context)
  const shown: string[] = []
  context.on('request', (request) => shown.push(request.url()))
  context.on('console', (message) => shown.push(message.text()))
  await signIn()
  const token = await ask(page, server, account)
  const url = `**/xrpc/${deleteAccount.nsid}`
  await page.route(url, (route) => route.abort())
  await confirm(page, { token, password: account.password, name: account.handle })
  await expect(page.getByText('The account is still there')).toBeVisible()
  await expect(code(page)).toHaveValue(token)
  await scan()
  expect(calls.filter(({ method }) => method === deleteAccount.nsid)).toHaveLength(1)
  shown.push(await dumpStorage(page))
  await page.unroute(url)
  await page.getByRole('button', { name: 'Delete the account' }).click()
  await dialog(page).getByRole('button', { name: 'Delete it for good' }).click()
  await expect(farewell(page)).toBeVisible()
  shown.push(await page.content(), await dumpStorage(page))
  for (const secret of [token, account.password]) {
    expect(shown.filter((text) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
  }
})

test('the answer is lost, the account is gone: the server is asked, and believed @pds', async ({
  page,
  account,
  server,
  signIn,
}) => {
  await signIn()
  const token = await ask(page, server, account)
  await page.route(`**/xrpc/${deleteAccount.nsid}`, async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort()
  })
  await confirm(page, { token, password: account.password, name: account.handle })
  await expect(farewell(page)).toBeVisible()
  expect(await dumpStorage(page)).not.toContain(account.did)
})
