import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { expect, test } from './as-account.ts'
import { scan } from './scan.ts'
import { newName } from './servers/test-server.ts'
import { signIn } from './sign-in.ts'
import {
  availability,
  create,
  email,
  expectKept,
  fillIn,
  handle,
  overview,
  password,
  strong,
} from './sign-up-form.ts'

test('a new account, by keyboard alone @older', async ({ page, server }) => {
  const name = newName()
  const { keyboard } = page
  await page.goto('/sign-up')
  await expect(page.getByText(new URL(server.url).host, { exact: true }).first()).toBeVisible()
  await scan(page)
  await handle(page).focus()
  await keyboard.type(name)
  await expect(availability(page)).toHaveText(`${name}${server.handleDomain} looks free.`)
  await keyboard.press('Tab')
  await expect(email(page)).toBeFocused()
  await keyboard.type(`${name}@example.com`)
  await keyboard.press('Tab')
  await expect(password(page)).toBeFocused()
  await keyboard.type(strong)
  await expect(page.getByRole('meter', { name: 'Strength: strong' })).toBeVisible()
  await scan(page)
  await keyboard.press('Enter')
  await expect(overview(page)).toBeVisible()
  await expect(page).toHaveURL('/')
  await expect(page.getByText(`${name}${server.handleDomain}`).first()).toBeVisible()
  await expect(page.locator('input[type=password]')).toHaveCount(0)
})

test('a name is read as people write it, and can be signed in with', async ({ page, server }) => {
  const name = newName()
  await page.goto('/sign-up')
  await page.getByText('Add a recovery key').click()
  await page
    .getByLabel('Recovery key')
    .fill(' did:key:zQ3shokFTS3brHcDQrwRsaCe6oRcMLrBGh3RL2tHyZ5nZ5n6V')
  await fillIn(page, {
    name: ` @${name.toUpperCase()}${server.handleDomain} `,
    email: ` ${name}@example.com `,
    password: `  ${strong} ünïcödé `,
  })
  await page.getByLabel('Stay signed in on this device').uncheck()
  await create(page).click()
  await expect(overview(page)).toBeVisible()
  const other = await page.context().newPage()
  const account = { handle: `${name}${server.handleDomain}`, password: `  ${strong} ünïcödé ` }
  await signIn(other, account)
  await expect(overview(other)).toBeVisible()
})

test('a handle that somebody has is said while typing, and again by the server', async ({
  page,
  account,
  server,
}) => {
  await page.goto('/sign-up')
  const name = account.handle.slice(0, -server.handleDomain.length)
  const typed = await fillIn(page, { name })
  await expect(availability(page)).toHaveText(`${account.handle} is taken.`)
  await scan(page)
  await create(page).click()
  await expect(page.getByText('This handle is taken. Choose another.')).toBeVisible()
  await expect(handle(page)).toBeFocused()
  await expectKept(page, typed)
  await scan(page)
  await handle(page).fill(newName())
  await create(page).click()
  await expect(overview(page)).toBeVisible()
})

test('an e-mail address that somebody has', async ({ page, account }) => {
  await page.goto('/sign-up')
  const typed = await fillIn(page, { email: account.email.toUpperCase() })
  await create(page).click()
  await expect(page.getByText(/There is an account with this e-mail address/)).toBeVisible()
  await expect(email(page)).toBeFocused()
  await expectKept(page, typed)
})

test('an address to throw away, and a word that the server keeps for itself', async ({ page }) => {
  await page.goto('/sign-up')
  const typed = await fillIn(page, { name: 'admin', email: `${newName()}@mailinator.com` })
  await create(page).click()
  await expect(page.getByText(/providers? of throw-away addresses/)).toBeVisible()
  await expect(email(page)).toBeFocused()
  await expectKept(page, typed)
  await email(page).fill(`${newName()}@example.com`)
  await create(page).click()
  await expect(page.getByText('This handle is taken, or reserved by the server.')).toBeVisible()
  await expect(handle(page)).toBeFocused()
})

test('a handle that a deactivated account holds @older', async ({
  page,
  account,
  elsewhere,
  server,
}) => {
  await (await elsewhere(account)).call(deactivateAccount, { input: {} })
  await page.goto('/sign-up')
  const name = account.handle.slice(0, -server.handleDomain.length)
  const typed = await fillIn(page, { name })
  await expect(availability(page)).toHaveText(`${account.handle} looks free.`)
  await create(page).click()
  await expect(page.getByRole('alert')).toContainText('may be held by a deactivated account')
  await expectKept(page, typed)
  await scan(page)
})

test('everything missing is said at its field, and nothing is sent @mock', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes(createAccount.nsid)) sent.push(request.url())
  })
  await page.goto('/sign-up')
  await create(page).click()
  await expect(handle(page)).toBeFocused()
  for (const field of [handle(page), email(page), password(page)]) {
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  await scan(page)
  expect(sent).toEqual([])
})

test('a name that cannot be is explained once the field is left @mock', async ({ page }) => {
  await page.goto('/sign-up')
  for (const [name, says] of [
    ['al', 'A name has at least 3 characters.'],
    ['a'.repeat(19), 'A name has at most 18 characters.'],
    ['alice.smith', 'No dots: the server adds its own domain behind the name.'],
    ['älice', 'Only the letters a to z, digits and hyphens.'],
    ['al ice', 'Only the letters a to z, digits and hyphens.'],
    ['-alice', 'A name begins with a letter or a digit.'],
    ['alice-', 'A name ends with a letter or a digit.'],
  ] as const) {
    await handle(page).fill(name)
    await handle(page).press('Tab')
    await expect(page.getByText(says, { exact: true })).toBeVisible()
    await expect(handle(page)).toHaveValue(name)
    await handle(page).fill('alice-2')
    await expect(page.getByText(says, { exact: true })).toBeHidden()
  }
})

for (const [field, typed, says] of [
  [email, 'nonsense', /Type an e-mail address/],
  [email, `${'a'.repeat(300)}@example.com`, /Type an e-mail address/],
  [password, 'short', /at least 8 characters\.$/],
  [password, '🔑'.repeat(200), /at most 256 characters/],
] as const) {
  test(`"${typed.slice(0, 12)}" is refused before it is sent @mock`, async ({ page }) => {
    await page.goto('/sign-up')
    await fillIn(page)
    await field(page).fill(typed)
    await create(page).click()
    await expect(page.getByText(says).first()).toBeVisible()
    await expect(field(page)).toBeFocused()
    await expect(field(page)).toHaveValue(typed)
    await scan(page)
  })
}

test('a click is not lost when leaving a field brings up its error @mock', async ({ page }) => {
  await page.goto('/sign-up')
  await password(page).fill('short')
  await page.getByText('Add a recovery key').click({ delay: 400 })
  await expect(page.getByLabel('Recovery key')).toBeVisible()
  await expect(password(page)).toHaveAttribute('aria-invalid', 'true')
})

test('the answer for an older name never shows @mock', async ({ page, account, server }) => {
  const asked = new Set<string>()
  await page.route(/resolveHandle\?/, async (route) => {
    const name = new URL(route.request().url()).searchParams.get('handle') ?? ''
    asked.add(name)
    if (name === account.handle) await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.fallback()
  })
  await page.goto('/sign-up')
  await handle(page).fill(account.handle.slice(0, -server.handleDomain.length))
  await expect.poll(() => asked.has(account.handle)).toBe(true)
  const name = newName()
  const aborted = page.waitForEvent('requestfailed')
  await handle(page).fill(name)
  await aborted
  await expect(availability(page)).toHaveText(`${name}${server.handleDomain} looks free.`)
})

test('where the server cannot tell, the person can go on @mock', async ({ page }) => {
  await page.route(/resolveHandle\?|checkHandleAvailability\?/, (route) => route.abort())
  await page.goto('/sign-up')
  await fillIn(page)
  await expect(availability(page)).toContainText('The server cannot tell whether')
  await scan(page)
  await create(page).click()
  await expect(overview(page)).toBeVisible()
})

for (const [what, answer, says] of [
  [
    'an error page',
    { status: 502, contentType: 'text/html', body: 'Bad' },
    /this was not done.*502/,
  ],
  ['too many tries', { status: 429, json: { error: 'RateLimitExceeded' } }, /asks you to wait/],
  [
    'an answer without tokens',
    { status: 200, json: { did: 'did:plc:x' } },
    /this was not done.*200/,
  ],
  [
    'the refusal of a server behind an entryway',
    {
      status: 400,
      json: {
        error: 'InvalidRequest',
        message: 'non-entryway pds requires bringing a DID and plcOp',
      },
    },
    /made at its entryway/,
  ],
] as const) {
  test(`${what} is said above the form, and nothing typed is lost @mock`, async ({ page }) => {
    await page.route(`**/xrpc/${createAccount.nsid}`, (route) => route.fulfill(answer))
    await page.goto('/sign-up')
    const typed = await fillIn(page)
    await create(page).click()
    await expect(page.getByRole('alert')).toContainText(says)
    await expectKept(page, typed)
    await scan(page)
  })
}

test('a server that wants a phone number is no place for this form @mock', async ({ page }) => {
  await page.route('**/xrpc/com.atproto.server.describeServer', async (route) => {
    await route.fulfill({
      json: { availableUserDomains: ['.test'], phoneVerificationRequired: true },
    })
  })
  await page.goto('/sign-up')
  await expect(page.getByText('This server wants to check a phone number')).toBeVisible()
  await expect(create(page)).toBeHidden()
  await scan(page)
})
