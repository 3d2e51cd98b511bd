import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { noteExport } from '@/queries/last-export.ts'
import { createFakeDirectory } from '@/test/fake-files.ts'
import {
  button,
  code,
  count,
  isDeleted,
  openDeletion,
  openLastStep,
  password,
  secret,
  which,
} from '@/test/open-deletion.tsx'

const kept = (storage: Storage) => JSON.stringify(Object.entries(storage))

test('what it does, what stays, and gentler ways come first', async () => {
  await openDeletion()
  expect(await screen.findByText(/there is no way back/)).toBeVisible()
  expect(screen.getByText(/Your DID, in the public directory/)).toBeVisible()
  expect(await screen.findByText(/becomes free/)).toBeVisible()
  expect(screen.getByText(/None has been made in this browser/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Export your data' })).toHaveAttribute('href', '/export')
  expect(screen.getByRole('link', { name: 'Deactivate instead' })).toHaveAttribute(
    'href',
    '/deactivate',
  )
})

test('it shows when the last export was made here, and forgets that with the account', async () => {
  const page = await openLastStep({
    prepare: (pds) => {
      const [did = ''] = pds.state.accounts.keys()
      noteExport(`${did} ${pds.origin}`, { at: Date.now() - 3_600_000, complete: false })
    },
  })
  await page.user.click(button('Back'))
  expect(screen.getByText(/1 hour ago/)).toBeVisible()
  expect(screen.getByText(/some files were missing/)).toBeVisible()
  await page.user.click(button('I have a code already'))
  await page.remove()
  await isDeleted()
  await waitFor(() => expect(kept(localStorage)).not.toContain('did:'))
})

test('what an export left in the storage of the browser goes with the account', async () => {
  const storage = createFakeDirectory()
  const files = await storage.handle.getDirectoryHandle('latchkey-files', { create: true })
  await files.getFileHandle('alice.zip', { create: true })
  vi.stubGlobal(
    'FileSystemFileHandle',
    class Handle {
      createWritable() {}
    },
  )
  Object.defineProperty(navigator, 'storage', {
    value: { getDirectory: async () => storage.handle },
    configurable: true,
  })
  const page = await openLastStep()
  expect(storage.names()).toEqual(['alice.zip'])
  await page.remove()
  await isDeleted()
  await waitFor(() => expect(storage.names()).toEqual([]))
  Reflect.deleteProperty(navigator, 'storage')
  vi.unstubAllGlobals()
})

test('the account goes, here and there, and other accounts stay', async () => {
  const page = await openLastStep()
  const bob = await page.signIn('bob.test')
  page.sessions.select(page.account.id)
  await waitFor(() => expect(code()).toBeVisible())
  await page.remove()
  await isDeleted()
  expect(await screen.findByText('This browser has forgotten it, too')).toBeVisible()
  expect(screen.getByText(page.alice.did)).toBeVisible()
  expect(page.pds.state.accounts.has(page.alice.did)).toBe(false)
  expect(page.sessions.snapshot()).toMatchObject({ accounts: [{ id: bob.id }], currentId: bob.id })
  expect(page.queries.getQueryCache().findAll({ queryKey: [page.account.id] })).toEqual([])
  expect(count(page.asked, 'deleteSession')).toBe(0)
  await page.user.click(screen.getByRole('link', { name: 'Go on as bob.test' }))
  expect(await screen.findByRole('heading', { name: 'Overview' })).toBeVisible()
})

test('row 28: it is sent once and without a token, whatever is pressed', async () => {
  const page = await openLastStep()
  const network = vi.spyOn(page.world, 'fetch')
  await page.typeIn()
  const last = within(await screen.findByRole('dialog'))
  await page.user.dblClick(last.getByRole('button', { name: 'Delete it for good' }))
  await isDeleted()
  expect(page.sent()).toBe(1)
  const sent = network.mock.calls.find(([{ url }]) => url.endsWith('deleteAccount'))
  expect(sent?.[0].headers.has('authorization')).toBe(false)
})

test('whoever thinks better of it keeps all they typed', async () => {
  const page = await openLastStep()
  await page.typeIn()
  await page.user.click(await screen.findByRole('button', { name: 'Keep the account' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(code()).toHaveValue(page.token)
  expect(secret()).toHaveValue(password)
  expect(which()).toHaveValue('alice.test')
  expect(page.sent()).toBe(0)
  await page.user.click(button('Delete the account'))
  expect(await screen.findByRole('dialog')).toBeVisible()
})

test.each(['alice.test', '@Alice.TEST', ' \u202Aalice.test\u202C '])(
  '"%s" names the account',
  async (name) => {
    const page = await openLastStep()
    await page.typeIn({ name })
    expect(await screen.findByRole('dialog')).toBeVisible()
  },
)

test('another name does not, and nothing is sent', async () => {
  const page = await openLastStep()
  await page.typeIn({ name: 'bob.test' })
  expect(await screen.findByText(/This is not alice\.test/)).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(page.sent()).toBe(0)
})

test('without a valid handle, the DID is typed', async () => {
  const page = await openLastStep({
    prepare: (pds) => {
      for (const account of pds.state.accounts.values()) {
        if (account.handle === 'alice.test') account.handle = 'handle.invalid'
      }
    },
    signIn: { identifier: 'alice@example.com' },
  })
  expect(screen.getByText(page.alice.did)).toBeVisible()
  await page.typeIn({ name: page.alice.did })
  expect(await screen.findByRole('dialog')).toBeVisible()
})

test.each<[{ token?: string; password?: string }, RegExp, () => HTMLElement]>([
  [{ password: 'wrong' }, /This is not the password of the account/, secret],
  [{ token: 'AAAAA-22222' }, /This code is wrong/, code],
])('%j is said at its field, and all is kept', async (values, says, field) => {
  const page = await openLastStep()
  await page.remove(values)
  expect(await screen.findByText(says)).toBeVisible()
  await waitFor(() => expect(field()).toHaveFocus())
  expect(code()).toHaveValue(values.token ?? page.token)
  expect(secret()).toHaveValue(values.password ?? password)
  expect(which()).toHaveValue('alice.test')
  expect(page.pds.state.accounts.has(page.alice.did)).toBe(true)
  await page.remove()
  await isDeleted()
})

test('an app password is told from the account password', async () => {
  const page = await openLastStep()
  const app = await page.sessions
    .client(page.account.id)
    .call(createAppPassword, { input: { name: 'phone' } })
  await page.remove({ password: app.password })
  expect(await screen.findByText(/An app password will not do/)).toBeVisible()
})

test('a code that came too late', async () => {
  const page = await openLastStep()
  page.world.clock.advance({ minutes: 16 })
  await page.remove()
  expect(await screen.findByText(/This code has expired/)).toBeVisible()
})

test('the step survives a reload, what was typed does not', async () => {
  const page = await openLastStep()
  await page.user.type(secret(), password)
  expect(kept(sessionStorage)).not.toContain(password)
  expect(kept(sessionStorage)).toContain('latchkey.deletion')
})

test('too many tries', async () => {
  const page = await openLastStep()
  page.network.intercept = (method) =>
    method === 'deleteAccount'
      ? Response.json({ error: 'RateLimitExceeded' }, { status: 429 })
      : undefined
  await page.remove()
  expect(await screen.findByRole('alert')).toHaveTextContent('asks you to wait')
  expect(count(page.asked, 'getRepoStatus')).toBe(0)
})

test('no address, no code: said so', async () => {
  const page = await openDeletion({
    prepare: (pds) => {
      for (const account of pds.state.accounts.values()) account.email = null
    },
  })
  await page.user.click(await screen.findByRole('button', { name: 'Mail me a code' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('has no e-mail address')
})

test('an app-password session is told what it takes', async () => {
  let app = ''
  await openDeletion({
    prepare: async (pds) => {
      const [did = ''] = pds.state.accounts.keys()
      app = 'aaaa-bbbb-cccc-dddd'
      pds.state.appPasswords.push({
        did,
        name: 'phone',
        password: app,
        createdAt: new Date().toISOString(),
        privileged: false,
      })
    },
    signIn: { password: 'aaaa-bbbb-cccc-dddd' },
  })
  expect(app).not.toBe('')
  expect(await screen.findByText('An app password cannot delete the account')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Mail me a code' })).toBeNull()
})

test('a taken-down account is told whom to ask', async () => {
  await openDeletion({
    prepare: (pds) => {
      for (const account of pds.state.accounts.values()) account.takedownRef = 'x'
    },
    signIn: { allowTakendown: true },
  })
  expect(await screen.findByText('A taken-down account cannot delete itself')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Deactivate' })).toBeVisible()
})

test('a deactivated account can be deleted', async () => {
  const page = await openLastStep({
    prepare: (pds) => {
      for (const account of pds.state.accounts.values()) {
        account.deactivatedAt = new Date().toISOString()
      }
    },
  })
  await page.remove()
  expect(await isDeleted()).toBeVisible()
})

test('row 23: an account that was deleted elsewhere can be forgotten here', async () => {
  const page = await openDeletion()
  await screen.findByRole('button', { name: 'Mail me a code' })
  page.pds.state.accounts.delete(page.alice.did)
  await page.user.click(button('Mail me a code'))
  await page.user.click(await screen.findByRole('button', { name: 'Forget the account here' }))
  await isDeleted()
  expect(page.sessions.snapshot().accounts).toEqual([])
})
