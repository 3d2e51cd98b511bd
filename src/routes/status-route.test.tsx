import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { openConsole } from '@/test/open-console.tsx'
import { StatusRoute } from './status-route.tsx'

const card = (name: string) => within(screen.getByRole('region', { name }))
const theServer = 'What the server has'
const names = 'How others find you'
const line = (words: RegExp | string) => screen.findByText(words)

type Given = Parameters<typeof openConsole>[0]
const open = (given: Given = {}) => openConsole({ at: '/status', page: <StatusRoute />, ...given })

const letters = 'abcdefgh'

const first = (pds: MockPds) => {
  const [alice] = pds.state.accounts.values()
  if (!alice) throw new Error('no account')
  return alice
}

/** Makes the DID document of alice name another server. */
function repoint(pds: MockPds, endpoint?: string) {
  const { did } = first(pds)
  const log = pds.directory.logs.get(did) ?? []
  const last = log.at(-1)
  if (!last) throw new Error('no operation')
  const type = 'AtprotoPersonalDataServer'
  const services = endpoint === undefined ? undefined : { atproto_pds: { type, endpoint } }
  pds.directory.logs.set(did, [...log, { ...last, services: services ?? {} }])
}

test('an account in order, line by line', async () => {
  const { alice } = await open()
  expect(await line('Your DID leads to')).toHaveTextContent('In order: Your DID leads to pds.test')
  expect(await line(/leads to you/)).toHaveTextContent('alice.test leads to you')
  expect(await line('Your posts and other records are there')).toBeVisible()
  expect(screen.getByText(alice.repo.rev)).toBeVisible()
  expect(screen.getByText(alice.repo.root.toString())).toBeVisible()
  expect(card(theServer).getByText(/now|minute/)).toBeVisible()
  expect(screen.getByText('No files are missing')).toBeVisible()
  expect(await line(/answers/)).toHaveTextContent('pds.test answers')
  expect(screen.queryByText(/^Not in order/)).toBeNull()
  expect(screen.queryByText(/has moved to/)).toBeNull()
})

test('looks again, and says when it has', async () => {
  const { user, alice } = await open()
  await line('Your posts and other records are there')
  await line(/leads to you/)
  alice.deactivatedAt = new Date().toISOString()
  await user.click(screen.getByRole('button', { name: 'Look again' }))
  expect(await line('This is how it is now.')).toBeVisible()
  expect(card('The account').getByText('Deactivated')).toBeVisible()
  expect(card(names).getByText(/Servers hide the handle/)).toBeVisible()
})

test('missing files are listed when they are asked for, page by page', async () => {
  const { user, asked } = await open({
    prepare(pds) {
      const { did } = first(pds)
      pds.state.recordBlobs = Array.from({ length: 60 }, (_, at) => ({
        did,
        cid: `bafkreie5737gdxlw5i64vzichcalba3z2v5n6icifvx5xytvske7mr3h${letters.charAt(at / 8)}${letters.charAt(at % 8)}`,
        recordUri: `at://${did}/app.bsky.feed.post/post-${at}`,
      }))
    },
  })
  expect(await line('0 of 60 files are there')).toBeVisible()
  expect(asked).not.toContain('listMissingBlobs')
  await user.click(screen.getByRole('button', { name: 'Show missing files' }))
  expect(await screen.findAllByText(/^app.bsky.feed.post/)).toHaveLength(50)
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await line('app.bsky.feed.post/post-59')).toBeVisible()
  expect(screen.getAllByText(/^app.bsky.feed.post/)).toHaveLength(60)
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

for (const [part, at, method] of [
  ['The account', 'The account', 'getSession'],
  ['the checks of the server', theServer, 'checkAccountStatus'],
  ['the server itself', 'The server', 'describeServer'],
  ['the handle', names, 'resolveHandle'],
  ['the directory', names, '/did'],
] as const) {
  test(`where ${part} cannot be asked, the rest is there`, async () => {
    const { user, network } = await open({
      intercept: (asked) =>
        asked.startsWith(method) ? new Response('<p>', { status: 503 }) : undefined,
    })
    const again = await card(at).findByRole('button', { name: 'Try again' }, { timeout: 5000 })
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1)
    network.intercept = undefined
    await user.click(again)
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    })
  })
}

test('a DID document that names this server and does not fit is told from a move', async () => {
  await open({
    async prepare(pds) {
      first(pds).signingKey = await pds.keys.create()
    },
  })
  expect(await line(/names the right server, but another signing key/)).toBeVisible()
  expect(screen.queryByText(/has moved to/)).toBeNull()
})

test('a DID document without a server', async () => {
  await open({ prepare: (pds) => repoint(pds) })
  expect(await line('Your DID leads to no server')).toBeVisible()
  expect(await line(/It names no server at all/)).toBeVisible()
})

test('a DID that the directory does not know', async () => {
  await open({
    prepare(pds) {
      pds.directory.logs.clear()
    },
  })
  expect(await line('Your DID is not known')).toBeVisible()
})

test('row 23: an account that has moved: where to, what is here, and the ways on', async () => {
  const { user } = await open({ prepare: (pds) => repoint(pds, 'https://new.example') })
  const notice = await line(/This account has moved to/)
  expect(notice).toHaveTextContent('new.example')
  expect(await line(/It names/)).toHaveTextContent('It names new.example')
  expect(await line(/stops leading to you/)).toHaveTextContent('alice.test belongs to a domain of')
  expect(screen.getByRole('link', { name: 'Deactivate the copy here' })).toHaveAttribute(
    'href',
    '/deactivate',
  )
  expect(screen.getByRole('link', { name: 'Delete the copy here' })).toHaveAttribute(
    'href',
    '/delete',
  )
  await user.click(screen.getByRole('link', { name: 'Sign in on new.example' }))
  expect(await screen.findByLabelText('Sign-in page')).toHaveTextContent(
    JSON.stringify({ identifier: 'alice.test', service: 'https://new.example', next: '/status' }),
  )
})

test('a taken-down session is asked nothing it cannot answer, and still learns of a move', async () => {
  const { asked } = await open({
    signIn: { allowTakendown: true },
    prepare(pds) {
      first(pds).takedownRef = 'a reason'
      repoint(pds, 'https://new.example')
    },
  })
  expect(await line(/This account has moved to/)).toBeVisible()
  expect(card('The account').getByText('Taken down')).toBeVisible()
  expect(card(theServer).getByText(/tells a limited session nothing/)).toBeVisible()
  expect(asked).not.toContain('checkAccountStatus')
})

test('a handle that leads to somebody else', async () => {
  const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
  await open({
    intercept: (method) => (method === 'resolveHandle' ? Response.json({ did }) : undefined),
  })
  expect(await line('Your handle leads to another account')).toBeVisible()
  expect(screen.getByText(did)).toBeVisible()
})

test('a handle that leads nowhere although the account is active', async () => {
  await open({
    intercept: (method) =>
      method === 'resolveHandle'
        ? Response.json({ error: 'HandleNotFound' }, { status: 400 })
        : undefined,
  })
  expect(await line(/leads nowhere now/)).toHaveTextContent('Not in order: alice.test')
  expect(screen.getByText(/_atproto/)).toBeVisible()
})
