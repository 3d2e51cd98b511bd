import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addInviteCode } from '@/mocks/accounts/invite-codes.ts'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { loseAnswer } from '@/test/mock-access.ts'
import { openConsole } from '@/test/open-console.tsx'
import { InvitesRoute } from './invites-route.tsx'

const codes = () => screen.findByRole('list', { name: 'Your invite codes' })

function seed(pds: MockPds) {
  const dids = [...pds.state.accounts.keys()]
  const [alice = '', bob = ''] = dids
  const shared = addInviteCode(pds, { availableUses: 3, forAccount: alice, createdBy: 'admin' })
  const stranger = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
  shared.uses.push(
    { usedBy: bob, usedAt: '2026-01-02T00:00:00.000Z' },
    { usedBy: stranger, usedAt: '2026-01-01T00:00:00.000Z' },
  )
  const spent = addInviteCode(pds, { availableUses: 1, forAccount: alice, createdBy: alice })
  spent.uses.push({ usedBy: bob, usedAt: '2026-01-03T00:00:00.000Z' })
  return { shared, spent, stranger }
}

function open(given: Partial<Parameters<typeof openConsole>[0]> = {}) {
  return openConsole({ at: '/invites', page: <InvitesRoute />, ...given })
}

test('codes with what is left of them, and who used them', async () => {
  let seeded: ReturnType<typeof seed> | undefined
  const { asked } = await open({ prepare: (pds) => void (seeded = seed(pds)) })
  const list = await codes()
  const [first, second] = within(list).getAllByRole('article')
  expect(screen.getByText('Codes: 2. Uses left: 1.')).toBeInTheDocument()
  const shared = [first, second].find((it) => it?.textContent.includes('Partly used'))
  const spent = [first, second].find((it) => it?.textContent.includes('Used up'))
  expect(shared).toHaveTextContent('1 of 3 uses left')
  expect(shared).toHaveTextContent(seeded?.stranger ?? '-')
  expect(await within(list).findAllByText('bob.test')).toHaveLength(2)
  expect(spent).not.toHaveTextContent('Copy')
  expect(asked.filter((method) => method === 'describeRepo')).toHaveLength(2)
})

test('the code and the link of a code are copied', async () => {
  let seeded: ReturnType<typeof seed> | undefined
  const { user, pds } = await open({ prepare: (it) => void (seeded = seed(it)) })
  const code = seeded?.shared.code ?? ''
  await user.click(await screen.findByRole('button', { name: `Copy code ${code}` }))
  expect(await navigator.clipboard.readText()).toBe(code)
  await user.click(screen.getByRole('button', { name: `Copy sign-up link with ${code}` }))
  const link = new URL(await navigator.clipboard.readText())
  expect(link.pathname).toBe('/sign-up')
  expect(Object.fromEntries(link.searchParams)).toEqual({ service: new URL(pds.origin).host, code })
})

test('a server that asks for no codes says so, and offers to make none', async () => {
  await open()
  expect(await screen.findByText(/asks for no invite code/)).toBeInTheDocument()
  expect(await screen.findByText('You have no invite codes.')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /earned/ })).not.toBeInTheDocument()
})

const wantsCodes = (pds: MockPds) => {
  Object.assign(pds.options, { inviteCodeRequired: true, inviteInterval: { minutes: 1 } })
}

test('row 30: looking makes no codes; asking makes the earned ones, once', async () => {
  const { user, pds, world } = await open({ prepare: wantsCodes })
  world.clock.advance({ minutes: 2, seconds: 1 })
  const button = await screen.findByRole('button', { name: 'Get the codes I have earned' })
  expect(pds.state.inviteCodes.size).toBe(0)
  await user.click(button)
  expect(await screen.findByText('2 new codes have come.')).toBeInTheDocument()
  expect(within(await codes()).getAllByText('New')).toHaveLength(2)
  await user.click(button)
  expect(await screen.findByText(/No new codes/)).toBeInTheDocument()
  expect(pds.state.inviteCodes.size).toBe(2)
})

test.each([
  [
    { error: 'DuplicateCreate', message: 'attempted to create' },
    400,
    /Two requests for your codes/,
  ],
  [{ error: 'RateLimitExceeded' }, 429, /asks you to wait/],
])('%j is told', async (body, status, says) => {
  const { user, network } = await open({ prepare: wantsCodes })
  const button = await screen.findByRole('button', { name: 'Get the codes I have earned' })
  let calls = 0
  network.intercept = (method) => {
    if (method !== 'getAccountInviteCodes' || ++calls !== 2) return undefined
    return Response.json(body, { status })
  }
  await user.click(button)
  expect(await screen.findByText(says)).toBeInTheDocument()
})

test('rows 29 and 30: a call without an answer is not repeated: the list tells', async () => {
  const { user, network, world } = await open({ prepare: wantsCodes })
  const button = await screen.findByRole('button', { name: 'Get the codes I have earned' })
  let calls = 0
  network.intercept = (method) =>
    method === 'getAccountInviteCodes' && ++calls === 2
      ? Promise.reject(new TypeError('Failed to fetch'))
      : undefined
  await user.click(button)
  expect(await screen.findByText(/the server says that this was not done/)).toBeInTheDocument()
  calls = 0
  world.clock.advance({ minutes: 2, seconds: 1 })
  network.intercept = (method, pass) =>
    method === 'getAccountInviteCodes' && ++calls === 2 ? loseAnswer(pass) : undefined
  await user.click(button)
  expect(await screen.findByText(/new codes? ha(s|ve) come/)).toBeInTheDocument()
  calls = 0
  network.intercept = (method) =>
    method === 'getAccountInviteCodes' && ++calls > 1
      ? Promise.reject(new TypeError('Failed to fetch'))
      : undefined
  await user.click(button)
  expect(await screen.findByText(/look at the list before you try again/)).toBeInTheDocument()
})

test('a deactivated account is told why there is nothing', async () => {
  await open({
    prepare(pds) {
      for (const account of pds.state.accounts.values())
        account.deactivatedAt = '2026-01-01T00:00:00Z'
    },
    signIn: {},
  })
  expect(await screen.findByText('A deactivated account has no invite codes')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'reactivate the account' })).toBeInTheDocument()
})

test('an app password is told that it cannot', async () => {
  const { asked } = await open({
    prepare(pds) {
      const [did = ''] = pds.state.accounts.keys()
      const createdAt = new Date().toISOString()
      const made = {
        did,
        name: 'app',
        password: 'aaaa-bbbb-cccc-dddd',
        createdAt,
        privileged: false,
      }
      pds.state.appPasswords.push(made)
    },
    signIn: { password: 'aaaa-bbbb-cccc-dddd' },
  })
  expect(await screen.findByText('An app password cannot see invite codes')).toBeInTheDocument()
  expect(asked).not.toContain('getAccountInviteCodes')
})

test('a list that cannot be read can be asked for again', async () => {
  const { user, network } = await open({
    intercept: (method) =>
      method === 'getAccountInviteCodes' ? new Response('<h1>no</h1>', { status: 418 }) : undefined,
  })
  const again = await screen.findByRole('button', { name: 'Try again' })
  network.intercept = undefined
  await user.click(again)
  expect(await screen.findByText('You have no invite codes.')).toBeInTheDocument()
})
