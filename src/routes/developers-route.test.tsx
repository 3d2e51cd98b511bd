import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openConsole } from '@/test/open-console.tsx'
import { DevelopersRoute } from './developers-route.tsx'

const service = 'did:web:service.example'

async function open(given: Parameters<typeof openConsole>[0] = {}) {
  const shown = await openConsole({ at: '/developers', page: <DevelopersRoute />, ...given })
  const { user } = shown
  const card = within(screen.getByRole('region', { name: 'Service token' }))
  const begin = card.queryByRole('button', { name: 'Make a token' })
  if (begin) {
    await user.click(begin)
    await card.findByLabelText('For which service')
  }
  async function make(values: { audience?: string; method?: string; lifetime?: string }) {
    for (const [label, value] of [
      ['For which service', values.audience],
      ['For which method (may be left empty)', values.method],
      ['Life in seconds', values.lifetime],
    ] as const) {
      if (value === undefined) continue
      const field = card.getByLabelText(label)
      // oxlint-disable-next-line no-await-in-loop -- one field after the other, as a person does
      await user.clear(field)
      // oxlint-disable-next-line no-await-in-loop
      if (value !== '') await user.type(field, value)
    }
    await user.click(card.getByRole('button', { name: 'Make the token' }))
  }
  return { ...shown, card, make }
}

test('makes a token, reads it, and forgets it', async () => {
  const { card, make, user, account, queries, container } = await open()
  await make({ audience: `${service}#chat`, method: 'com.example.getThing', lifetime: '600' })
  expect(await card.findByRole('timer')).toHaveTextContent(/^(10:00|9:59)$/)
  const claims = within(card.getByRole('table', { name: 'Claims' }))
  expect(claims.getByRole('row', { name: /^iss/ })).toHaveTextContent(account.did)
  expect(claims.getByRole('row', { name: /^aud/ })).toHaveTextContent(`${service}#chat`)
  expect(claims.getByRole('row', { name: /^lxm/ })).toHaveTextContent('com.example.getThing')
  expect(
    within(card.getByRole('table', { name: 'Header' })).getByRole('row', { name: /^alg/ }),
  ).toHaveTextContent('ES256')

  await user.click(card.getByRole('button', { name: 'Copy the token' }))
  const token = await navigator.clipboard.readText()
  expect(token.split('.')).toHaveLength(3)
  expect(container).toHaveTextContent(token)
  const cached = [...queries.getQueryCache().getAll(), ...queries.getMutationCache().getAll()]
  expect(JSON.stringify(cached.map(({ state }) => state))).not.toContain(token)

  await user.click(card.getByRole('button', { name: 'Clear' }))
  expect(container).not.toHaveTextContent(token)
  expect(card.queryByRole('timer')).toBeNull()
  expect(card.getByText(/not kept here any more/)).toBeVisible()
})

test('a token that has ended is gone by itself', async () => {
  const { card, make } = await open()
  await make({ audience: service, lifetime: '1' })
  expect(await card.findByRole('timer')).toBeVisible()
  expect(await card.findByText(/has ended/, {}, { timeout: 3000 })).toBeVisible()
  expect(card.queryByRole('table')).toBeNull()
})

test('leaves the usual life to the server, whose clock may be another', async () => {
  const { card, make, asked, world } = await open()
  world.clock.advance({ hours: -1 })
  await make({ audience: service })
  expect(await card.findByRole('timer')).toHaveTextContent(/^(1:00|0:59)$/)
  expect(asked).toContain('getServiceAuth')
})

test('says what is wrong at its field, and keeps what was typed', async () => {
  const { card, make, asked } = await open()
  await make({ audience: 'service.example', method: 'x', lifetime: '-1' })
  expect(card.getByLabelText('For which service')).toHaveAccessibleDescription(/Type the DID/)
  expect(card.getByLabelText(/For which method/)).toHaveAccessibleDescription(/no name of a method/)
  expect(card.getByLabelText('Life in seconds')).toHaveAccessibleDescription(/That is past/)
  expect(asked).not.toContain('getServiceAuth')
  await make({ audience: service, method: '', lifetime: '61' })
  expect(card.getByLabelText('Life in seconds')).toHaveAccessibleDescription(/Without a method/)
  await make({ method: 'com.atproto.server.updateEmail' })
  await waitFor(() => {
    expect(card.getByLabelText(/For which method/)).toHaveAccessibleDescription(
      /only the account itself may call it/,
    )
  })
  expect(card.getByLabelText('For which service')).toHaveValue(service)
})

test('offers methods that tokens are made for; to an app password, fewer', async () => {
  const { card, user, make } = await open({
    signIn: { password: 'aaaa-bbbb-cccc-dddd' },
    prepare: async (pds) => {
      const alice = [...pds.state.accounts.values()].find(({ handle }) => handle === 'alice.test')
      if (!alice) throw new Error('no alice')
      pds.state.appPasswords.push({
        did: alice.did,
        name: 'x',
        password: 'aaaa-bbbb-cccc-dddd',
        privileged: false,
        createdAt: '2026-01-01T00:00:00.000Z',
      })
    },
  })
  await user.click(card.getByLabelText(/For which method/))
  const options = () =>
    card.getAllByRole('option', { hidden: true }).map(({ textContent }) => textContent)
  await waitFor(() => {
    expect(options()).toContain('com.atproto.repo.uploadBlob')
  })
  expect(options()).not.toContain('com.atproto.server.updateEmail')
  expect(options()).not.toContain('com.atproto.server.createAccount')
  await make({ audience: service, method: 'com.atproto.server.createAccount' })
  expect(await card.findByText(/may not have a token for this method/)).toBeVisible()
})

test('reserves a key for a DID, the same again, and another one without', async () => {
  const { user, account } = await open()
  const card = within(screen.getByRole('region', { name: 'Signing key' }))
  await user.click(card.getByRole('button', { name: 'Reserve a key' }))
  const field = await card.findByLabelText(/DID of the account/)
  expect(field).toHaveValue(account.did)
  const key = () => card.getByText(/^did:key:z/).textContent
  const reserve = () => user.click(card.getByRole('button', { name: 'Reserve a key at pds.test' }))
  await reserve()
  expect(await card.findByText(/the server gives the same key/)).toBeVisible()
  const first = key()
  await reserve()
  expect(key()).toBe(first)
  await user.clear(field)
  await reserve()
  expect(await card.findByText('Nobody yet')).toBeVisible()
  expect(key()).not.toBe(first)
  await user.type(field, 'alice.test')
  await reserve()
  expect(field).toHaveAccessibleDescription(/This is no DID/)
})

test('a server without reserved keys is told apart from a mistake', async () => {
  const { user } = await open({
    intercept: (method) =>
      method === 'reserveSigningKey'
        ? Response.json({ error: 'MethodNotImplemented' }, { status: 501 })
        : undefined,
  })
  const card = within(screen.getByRole('region', { name: 'Signing key' }))
  await user.click(card.getByRole('button', { name: 'Reserve a key' }))
  await user.click(await card.findByRole('button', { name: /Reserve a key at/ }))
  expect(await card.findByText(/reserves no signing keys/)).toBeVisible()
})

test('an account that is taken down is offered no token, but the key that anybody gets', async () => {
  await open({
    signIn: { allowTakendown: true },
    prepare(pds) {
      for (const account of pds.state.accounts.values()) account.takedownRef = 'a reason'
    },
  })
  expect(screen.getByText(/no tokens for an account that is taken down/)).toBeVisible()
  expect(screen.queryByLabelText('For which service')).toBeNull()
  expect(await screen.findByRole('button', { name: /Reserve a key/ })).toBeVisible()
})
