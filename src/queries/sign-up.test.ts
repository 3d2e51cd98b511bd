import { expect, test } from 'vitest'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { createFakeBrowser } from '@/test/fake-browser.ts'
import { createFakeClock } from '@/test/fake-clock.ts'
import { loseAnswer, type Meddle, refuse } from '@/test/mock-access.ts'
import { signUp } from './sign-up.ts'

const details = {
  handle: 'carol.test',
  email: 'carol@example.com',
  password: 'correct horse',
  inviteCode: '',
  recoveryKey: '',
  persistent: true,
}

async function setUp(meddle: Meddle) {
  const world = createMockWorld()
  const pds = world.addPds()
  const asked: string[] = []
  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const method = new URL(request.url).pathname.split('.').at(-1) ?? ''
    asked.push(method)
    const pass = () => world.fetch(request)
    return (await meddle(method, pass, '')) ?? pass()
  }
  const { sessions } = await createFakeBrowser({ clock: createFakeClock(), fetch }).openTab()
  return { sessions, asked, signUp: () => signUp(sessions, pds, details) }
}

const on =
  (name: string, act: (pass: () => Promise<Response>) => Promise<Response> | Response): Meddle =>
  (method, pass) =>
    method === name ? act(pass) : undefined

const silence = () => Promise.reject(new TypeError('Failed to fetch'))

test('row 29: an account whose answer was lost is signed in to', async () => {
  const { sessions, asked, signUp: go } = await setUp(on('createAccount', loseAnswer))
  expect(await go()).toMatchObject({ handle: 'carol.test', state: { name: 'active' } })
  expect(sessions.snapshot().accounts).toHaveLength(1)
  expect(asked).toEqual(['createAccount', 'createSession'])
})

test('row 29: none was made, as signing in shows', async () => {
  const { sessions, asked, signUp: go } = await setUp(on('createAccount', silence))
  await expect(go()).rejects.toMatchObject({ name: 'NotDone', lost: { cause: 'unreachable' } })
  expect(sessions.snapshot().accounts).toEqual([])
  expect(asked).toEqual(['createAccount', 'createSession'])
})

test('row 29: where nothing answers, nobody knows', async () => {
  const { asked, signUp: go } = await setUp(silence)
  await expect(go()).rejects.toMatchObject({ name: 'MaybeDone' })
  expect(asked.filter((method) => method === 'createAccount')).toHaveLength(1)
})

test('a refusal is believed at once', async () => {
  const { asked, signUp: go } = await setUp(
    on('createAccount', () => refuse(400, 'HandleNotAvailable')),
  )
  await expect(go()).rejects.toMatchObject({ error: 'HandleNotAvailable' })
  expect(asked).toEqual(['createAccount'])
})
