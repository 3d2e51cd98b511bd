import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { addInviteCode } from '@/mocks/accounts/invite-codes.ts'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { loseAnswer } from '@/test/mock-access.ts'
import { openConsole } from '@/test/open-console.tsx'
import { AdminInvitesRoute } from './admin-invites-route.tsx'

type Given = NonNullable<Parameters<typeof openConsole>[0]>

function open(given: Given = {}) {
  return openConsole({ at: '/admin/invites', page: <AdminInvitesRoute />, ...given })
}

const field = () => screen.findByLabelText('Admin password')

async function unlock(user: UserEvent, password = 'admin-password') {
  await user.type(await field(), password)
  await user.click(screen.getByRole('button', { name: 'Unlock' }))
}

async function openUnlocked(given: Given = {}) {
  const shown = await open(given)
  await unlock(shown.user)
  await screen.findByRole('heading', { name: 'All codes' })
  return shown
}

const seed = (count: number) => (pds: MockPds) => {
  for (let left = count; left > 0; left--) {
    addInviteCode(pds, { availableUses: 2, forAccount: 'admin', createdBy: 'admin' })
  }
}

const table = () => screen.findByRole('table', { name: 'Invite codes' })
const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)

test('a wrong password is told at the field, and kept', async () => {
  const { user } = await open()
  expect(await screen.findByText(/The server of the account/)).toBeInTheDocument()
  await unlock(user, 'wrong')
  expect(await screen.findByText(/This is not the admin password/)).toBeInTheDocument()
  expect(await field()).toHaveValue('wrong')
  expect(await field()).toHaveFocus()
  expect(await field()).toHaveAttribute('autocomplete', 'off')
})

test('a server behind an entryway cannot be managed, and why', async () => {
  const { user } = await open({
    prepare: (pds) => void Object.assign(pds.options, { entryway: true }),
  })
  await unlock(user)
  expect(await screen.findByText(/stands behind an entryway/)).toBeInTheDocument()
})

test('the password is sent to that server alone, and locking forgets what was read', async () => {
  const { user, queries, asked } = await openUnlocked({ prepare: seed(3) })
  expect(await rows()).toHaveLength(3)
  expect(asked).toContain('getInviteCodes')
  await user.click(screen.getByRole('button', { name: 'Lock' }))
  expect(await field()).toHaveValue('')
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
  const kept = queries.getQueryCache().getAll()
  expect(kept.filter(({ queryKey }) => queryKey[0] === 'admin')).toEqual([])
  expect(JSON.stringify(kept.map(({ state, queryKey }) => [queryKey, state.data]))).not.toContain(
    'admin-password',
  )
})

test('one code for nobody in particular', async () => {
  const { user, pds } = await openUnlocked()
  await user.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText('1 code has been created')).toBeInTheDocument()
  const [code] = pds.state.inviteCodes.values()
  expect(code).toMatchObject({ availableUses: 1, forAccount: 'admin' })
  const list = within(screen.getByRole('list', { name: 'Created codes' }))
  expect(list.getByText(code?.code ?? '-')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Copy sign-up links' }))
  expect(await navigator.clipboard.readText()).toContain(`code=${code?.code}`)
  expect(await rows()).toHaveLength(1)
})

test('several codes for named accounts', async () => {
  const { user, pds, alice, bob } = await openUnlocked()
  await user.clear(screen.getByLabelText('Number of codes'))
  await user.type(screen.getByLabelText('Number of codes'), '2')
  await user.clear(screen.getByLabelText('Uses of each'))
  await user.type(screen.getByLabelText('Uses of each'), '3')
  const accounts = screen.getByLabelText(/For these accounts/)
  await user.type(accounts, `@Alice.test\n\n${bob.did}\nalice.test`)
  await user.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText('4 codes have been created')).toBeInTheDocument()
  const made = [...pds.state.inviteCodes.values()]
  expect(made.map(({ forAccount }) => forAccount)).toEqual([alice.did, alice.did, bob.did, bob.did])
  expect(made.every(({ availableUses }) => availableUses === 3)).toBe(true)
})

test('each line that names no account is told, and no codes are made', async () => {
  const stranger = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
  const { user, pds } = await openUnlocked()
  const accounts = screen.getByLabelText(/For these accounts/)
  await user.type(accounts, `alice.test\nnobody.test\nnot a handle\n${stranger}`)
  await user.click(screen.getByRole('button', { name: 'Create' }))
  await waitFor(() => {
    expect(accounts).toHaveAccessibleDescription(
      expect.stringMatching(
        /Line 2: nobody\.test leads to no account.*Line 3: not a handle is neither.*Line 4: did:plc:a+ is no account of this server/s,
      ),
    )
  })
  expect(accounts).toHaveFocus()
  expect(pds.state.inviteCodes.size).toBe(0)
})

test.each([
  ['Number of codes', '0', /from 1 to 5000/],
  ['Number of codes', '1.5', /from 1 to 5000/],
  ['Uses of each', '-1', /from 1 to 100000/],
])('%s: %j is refused before it is sent', async (label, typed, says) => {
  const { user, asked } = await openUnlocked()
  const input = screen.getByLabelText(label)
  await user.clear(input)
  await user.type(input, typed)
  await user.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText(says)).toBeInTheDocument()
  expect(asked).not.toContain('createInviteCode')
})

test('row 29: codes whose answer is lost are found in the list, or not', async () => {
  const { user, network, asked, pds } = await openUnlocked({ prepare: seed(2) })
  await table()
  network.intercept = (method) =>
    method === 'createInviteCode' ? Promise.reject(new TypeError('Failed to fetch')) : undefined
  await user.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText(/the server says that this was not done/)).toBeInTheDocument()
  network.intercept = (method) =>
    ['createInviteCode', 'getInviteCodes'].includes(method)
      ? Promise.reject(new TypeError('Failed to fetch'))
      : undefined
  await user.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText(/look at the list before you try again/)).toBeInTheDocument()
  network.intercept = (method, pass) =>
    method === 'createInviteCode' ? loseAnswer(pass) : undefined
  await user.click(screen.getByRole('button', { name: 'Create' }))
  const made = await screen.findByRole('list', { name: 'Created codes' })
  expect(made).toHaveTextContent([...pds.state.inviteCodes.keys()].at(-1) ?? '-')
  expect(asked.filter((method) => method === 'createInviteCode')).toHaveLength(3)
})

test('row 29: codes that are disabled without an answer are looked for in the list', async () => {
  const { user, network, asked } = await openUnlocked({ prepare: seed(2) })
  const boxes = within(await table()).getAllByRole('checkbox', { name: /^Select \w/ })
  await user.click(boxes.at(-1) ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Disable…' }))
  const dialog = within(screen.getByRole('dialog'))
  network.intercept = (method) =>
    method === 'disableInviteCodes' ? Promise.reject(new TypeError('Failed to fetch')) : undefined
  await user.click(dialog.getByRole('button', { name: 'Disable 1 code' }))
  expect(await dialog.findByText(/the server says that this was not done/)).toBeInTheDocument()
  network.intercept = (method, pass) =>
    method === 'disableInviteCodes' ? loseAnswer(pass) : undefined
  await user.click(dialog.getByRole('button', { name: 'Disable 1 code' }))
  expect(await screen.findByText('1 code is disabled')).toBeInTheDocument()
  expect(asked.filter((method) => method === 'disableInviteCodes')).toHaveLength(2)
})

test('pages follow one another; codes are found, and disabled for good', async () => {
  const { user, pds, asked } = await openUnlocked({ prepare: seed(130) })
  expect(await screen.findByText('130 codes')).toBeInTheDocument()
  expect(asked.filter((method) => method === 'getInviteCodes').length).toBeGreaterThanOrEqual(3)
  const [first, second] = [...pds.state.inviteCodes.keys()]
  await user.type(screen.getByLabelText('Find'), first ?? '-')
  expect(await screen.findByText('1 of 130 codes shown')).toBeInTheDocument()
  await user.click(screen.getByRole('checkbox', { name: `Select ${first}` }))
  await user.clear(screen.getByLabelText('Find'))
  await user.type(screen.getByLabelText('Find'), second ?? '-')
  await user.click(await screen.findByRole('checkbox', { name: `Select ${second}` }))
  await user.click(screen.getByRole('button', { name: 'Disable…' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Disable 2 codes?' }))
  expect(dialog.getByText(/4 uses are lost/)).toBeInTheDocument()
  await user.click(dialog.getByRole('button', { name: 'Disable 2 codes' }))
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
  expect(screen.getByText('2 codes are disabled')).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'All codes' })).toHaveFocus()
  const disabled = [...pds.state.inviteCodes.values()].filter((code) => code.disabled)
  expect(disabled.map(({ code }) => code)).toEqual([first, second])
  await user.clear(screen.getByLabelText('Find'))
  await user.selectOptions(screen.getByLabelText('State'), 'Disabled')
  expect(await screen.findByText('2 of 130 codes shown')).toBeInTheDocument()
})

test('a page that fails leaves what is there, and is asked for again', async () => {
  let calls = 0
  const { user, network } = await open({ prepare: seed(130) })
  network.intercept = (method) => {
    if (method !== 'getInviteCodes' || ++calls !== 3) return undefined
    return Response.json({ error: 'InvalidRequest', message: 'no' }, { status: 400 })
  }
  await unlock(user)
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('130 codes')).toBeInTheDocument()
})

test('who used a code, by handle where the server knows it', async () => {
  const { user } = await openUnlocked({
    prepare(pds) {
      const [alice = '', bob = ''] = pds.state.accounts.keys()
      const code = addInviteCode(pds, { availableUses: 5, forAccount: alice, createdBy: 'admin' })
      code.uses.push({ usedBy: bob, usedAt: new Date().toISOString() })
      code.uses.push({
        usedBy: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa',
        usedAt: '2026-01-01T00:00:00Z',
      })
    },
  })
  const row = await screen.findByRole('row', { name: /bob\.test and 1 more/ })
  expect(row).toHaveTextContent('For alice.test')
  expect(row).toHaveTextContent('3 of 5 left')
  await user.type(screen.getByLabelText('Find'), 'BOB.test')
  expect(await screen.findByText('1 code')).toBeInTheDocument()
  await user.click(within(row).getByRole('button'))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText('did:plc:aaaaaaaaaaaaaaaaaaaaaaaa')).toBeInTheDocument()
  expect(dialog.getByText(/the administrator/)).toBeInTheDocument()
})

test('an account gets no more codes, loses those it has, and may get some again', async () => {
  const { user, pds, alice } = await openUnlocked({
    prepare(it) {
      const [did = ''] = it.state.accounts.keys()
      addInviteCode(it, { availableUses: 5, forAccount: did, createdBy: 'admin' })
    },
  })
  await user.type(screen.getByLabelText('Account'), 'nobody.test{Enter}')
  expect(await screen.findByText(/This handle leads to no account/)).toBeInTheDocument()
  await user.clear(screen.getByLabelText('Account'))
  await user.type(screen.getByLabelText('Account'), 'alice.test{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Stop new codes…' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.click(dialog.getByRole('checkbox', { name: 'Disable the codes that it has, too' }))
  await user.click(dialog.getByRole('button', { name: 'Stop and disable codes' }))
  expect(await screen.findByText('It gets none that can be used')).toBeInTheDocument()
  const [code] = pds.state.inviteCodes.values()
  expect([code?.disabled, pds.state.accounts.get(alice.did)?.invitesDisabled]).toEqual([true, true])
  await user.click(screen.getByRole('button', { name: 'Allow new codes…' }))
  await user.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Allow new codes' }),
  )
  expect(await screen.findByText('It may get some')).toBeInTheDocument()
})
