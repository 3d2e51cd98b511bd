import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { ask, confirm, farewell } from './deletion.ts'
import { expectWait } from './expect-wait.ts'
import { expect, test } from './moved-account.ts'
import { signInTakenDown, takeDown } from './taken-down.ts'

test('an app password cannot delete, as a session or as a password', async ({
  page,
  account,
  server,
  elsewhere,
  signIn,
  signInAt,
  scan,
}) => {
  const client = await elsewhere(account)
  const app = await client.call(createAppPassword, { input: { name: 'this console' } })
  await signInAt('/delete', { ...account, password: app.password })
  await expect(page.getByText('An app password cannot delete the account')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mail me a code' })).toHaveCount(0)
  await scan()
  await signIn()
  const token = await ask(page, server, account)
  await confirm(page, { token, password: app.password, name: account.handle })
  await expect(page.getByText(/An app password will not do/)).toBeVisible()
})

test('an account that has moved away: only the copy is deleted', async ({
  page,
  account,
  server,
  repoint,
  signIn,
  scan,
}) => {
  await repoint(account, 'https://new-home.test')
  await signIn({ ...account, handle: account.email })
  const token = await ask(page, server, account, 'Only the copy on this server is deleted')
  await confirm(page, { token, password: account.password, name: account.handle })
  await expect(farewell(page)).toBeVisible()
  await expect(page.getByText(/Nothing has changed there/)).toBeVisible()
  await scan()
  await expect(page.getByRole('link', { name: 'Sign in at new-home.test' })).toBeVisible()
})

test.describe('on a server with limits', () => {
  test.use({ strict: true })

  test('five codes an hour, and a count-down to the next', async ({
    page,
    account,
    server,
    elsewhere,
    signInAt,
    scan,
  }) => {
    const client = await elsewhere(account)
    await Promise.all(Array.from({ length: 5 }, () => client.call(requestAccountDelete)))
    await signInAt('/delete')
    await expect(page.getByText(/becomes free/)).toBeVisible()
    await page.getByRole('button', { name: 'Mail me a code' }).click()
    await expectWait(page, server)
    await scan()
  })
})

test.describe('taken down', () => {
  test.use({ pdsOptions: { contactEmail: 'admin@pds.test' } })

  test('an account cannot delete itself, and is told whom to ask @mock', async ({
    page,
    pds,
    account,
    scan,
  }) => {
    takeDown(pds, account)
    const goOn = await signInTakenDown(page, account)
    await goOn.click()
    await expect(page).not.toHaveURL(/sign-in/)
    await page.goto('/delete')
    await expect(page.getByText('A taken-down account cannot delete itself')).toBeVisible()
    await expect(page.getByText('admin@pds.test')).toBeVisible()
    await scan()
  })
})
