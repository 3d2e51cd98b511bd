import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openConsole } from '@/test/open-console.tsx'

const card = (name: string) => within(screen.getByRole('region', { name }))
const notice = 'What needs your attention'
const badGateway = () =>
  new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })

test('says who you are, that all is well, and who the server is', async () => {
  const { alice } = await openConsole()
  const who = card('Who you are')
  expect(who.getByText('alice.test')).toBeVisible()
  expect(who.getByText(alice.did)).toBeVisible()
  expect(who.getByText('Active')).toBeVisible()
  expect(who.getByText('alice@example.com')).toBeVisible()
  expect(who.getByText('Confirmed')).toBeVisible()
  expect(await card(notice).findByText('Nothing. The account is in order.')).toBeVisible()
  expect(await card('Your server').findByText('0.5.35')).toBeVisible()
})

test('copies the DID, and says so', async () => {
  const { user, alice } = await openConsole()
  await user.click(screen.getByRole('button', { name: 'Copy DID' }))
  expect(await screen.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(alice.did)
})

test('shows what the server says now, not what it said at sign-in', async () => {
  const { alice, queries, account } = await openConsole()
  await card(notice).findByText(/in order/)
  alice.email = 'new@example.com'
  alice.emailConfirmedAt = null
  await queries.invalidateQueries({ queryKey: [account.id] })
  expect(await card('Who you are').findByText('new@example.com')).toBeVisible()
  expect(await card(notice).findByText('Your e-mail address is not confirmed')).toBeVisible()
})

test('names what is wrong with DID, handle and files', async () => {
  await openConsole({
    intercept(method) {
      if (method !== 'checkAccountStatus') return undefined
      return Response.json({
        activated: true,
        validDid: false,
        repoCommit: 'bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku',
        repoRev: '3kabc',
        repoBlocks: 3,
        indexedRecords: 1,
        privateStateValues: 0,
        expectedBlobs: 2,
        importedBlobs: 1,
      })
    },
  })
  const attention = card(notice)
  expect(await attention.findByText('Your DID document does not fit this server')).toBeVisible()
  expect(attention.getByText('Some of your files are not on this server')).toBeVisible()
  expect(attention.queryByText(/in order/)).toBeNull()
})

for (const [name, method] of [
  ['Who you are', 'getSession'],
  [notice, 'checkAccountStatus'],
  ['Your server', 'describeServer'],
] as const) {
  test(`row 37: "${name}" fails alone, and alone is tried again`, async () => {
    const { user, network } = await openConsole({
      intercept: (asked) => (asked === method ? badGateway() : undefined),
    })
    const failed = card(name)
    expect(await failed.findByText(/answered with an error page, status 502/)).toBeVisible()
    await waitFor(() => {
      expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1)
    })
    expect(screen.queryByText('Bad gateway')).toBeNull()
    expect(card('Who you are').getByText('alice.test')).toBeVisible()
    network.intercept = undefined
    await user.click(failed.getByRole('button', { name: 'Try again' }))
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    })
  })
}

test('row 30: a refusal is not asked again; a passing fault is, twice', async () => {
  const { asked } = await openConsole({
    intercept(method) {
      if (method === 'describeServer') return badGateway()
      if (method !== 'checkAccountStatus') return undefined
      return Response.json({ error: 'RateLimitExceeded' }, { status: 429 })
    },
  })
  expect(await card(notice).findByText(/asks you to wait/)).toBeVisible()
  expect(await card('Your server').findByText(/status 502/)).toBeVisible()
  expect(asked.filter((method) => method === 'describeServer')).toHaveLength(3)
  expect(asked.filter((method) => method === 'checkAccountStatus')).toHaveLength(1)
})

test('row 37: an answer of another shape is said, not shown', async () => {
  await openConsole({
    intercept: (method) =>
      method === 'checkAccountStatus' ? Response.json({ activated: 'yes' }) : undefined,
  })
  expect(await card(notice).findByText(/gave an answer that the console cannot read/)).toBeVisible()
})
