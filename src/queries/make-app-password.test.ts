import { expect, test } from 'vitest'
import { type Meddle, loseAnswer, mockAccess, refuse } from '@/test/mock-access.ts'
import { appPasswordsKey } from './app-passwords.ts'
import { createQueryClient } from './create-query-client.ts'
import { MaybeDone, NotDone } from './lost-answer.ts'
import { makeAppPassword, NameTaken } from './make-app-password.ts'

async function setUp(meddle?: Meddle) {
  const world = await mockAccess()
  world.network.meddle = meddle
  const queries = createQueryClient(() => 0)
  const make = (name: string, privileged = false) =>
    makeAppPassword(world.access, queries, { name, privileged })
  const list = () => queries.getQueryData(appPasswordsKey(world.access.account))
  return { ...world, make, list }
}

const onCreation =
  (act: (pass: () => Promise<Response>) => Promise<Response> | Response): Meddle =>
  (method, pass) =>
    method === 'createAppPassword' ? act(pass) : undefined

test('looks at the list, and makes one', async () => {
  const { make, asked, pds } = await setUp()
  const making = await make('phone', true)
  const [stored] = pds.state.appPasswords
  expect(stored).toMatchObject({ name: 'phone', privileged: true })
  expect(making).toMatchObject({ outcome: 'made', made: { password: stored?.password } })
  expect(asked).toEqual(['listAppPasswords', 'createAppPassword'])
})

test('a choice that old servers do not know is sent only where it says something', async () => {
  const bodies: string[] = []
  const { make } = await setUp((method, _pass, body) => {
    if (method === 'createAppPassword') bodies.push(body)
    return undefined
  })
  await make('phone')
  await make('chat', true)
  expect(bodies).toEqual(['{"name":"phone"}', '{"name":"chat","privileged":true}'])
})

test.each(['phone', 'ph\u200Bone', ' phone'])('%j is taken', async (name) => {
  const { make, asked } = await setUp()
  await make('phone')
  await expect(make(name)).rejects.toBeInstanceOf(NameTaken)
  expect(asked.filter((method) => method === 'createAppPassword')).toHaveLength(1)
})

test.each([
  ['the connection breaks', loseAnswer, 'noAnswer'],
  [
    'a proxy answers',
    async (pass: () => Promise<Response>) => {
      await pass()
      return new Response('<h1>Bad gateway</h1>', { status: 502 })
    },
    'noAnswer',
  ],
  [
    'the server fails',
    async (pass: () => Promise<Response>) => {
      await pass()
      return refuse(500, 'InternalServerError')
    },
    'failure',
  ],
])('row 29: made, but %s: the list tells, and shows it', async (_what, act, why) => {
  const { make, list } = await setUp(onCreation(act))
  expect(await make('phone')).toEqual({ outcome: 'lost', why })
  expect(list()).toMatchObject([{ name: 'phone' }])
})

test.each([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), { cause: 'unreachable' }],
  ['a failure', () => refuse(500, 'InternalServerError'), { status: 500 }],
])('row 29: %s, and the list has none: none was made', async (_what, act, error) => {
  const { make, asked } = await setUp(onCreation(act))
  const failed = await make('phone').catch((reason: unknown) => reason)
  expect(failed).toBeInstanceOf(NotDone)
  expect(failed).toMatchObject({ lost: error })
  expect(asked).toEqual(['listAppPasswords', 'createAppPassword', 'listAppPasswords'])
})

test('a plain refusal is believed', async () => {
  const { make, asked } = await setUp(onCreation(() => refuse(401, 'AccountTakedown')))
  await expect(make('phone')).rejects.toMatchObject({ error: 'AccountTakedown' })
  expect(asked).toEqual(['listAppPasswords', 'createAppPassword'])
})

test('row 29: where the list cannot be read either, nobody knows', async () => {
  const lost = await setUp((method, pass) => {
    if (method === 'createAppPassword') return loseAnswer(pass)
    return lost.asked.length > 1 ? Promise.reject(new TypeError('Failed to fetch')) : undefined
  })
  await expect(lost.make('phone')).rejects.toBeInstanceOf(MaybeDone)
})

test('nothing is sent where the list cannot be read before', async () => {
  const { make, asked } = await setUp(() => refuse(503, 'NotEnoughResources'))
  await expect(make('phone')).rejects.toMatchObject({ status: 503 })
  expect(asked).toEqual(['listAppPasswords'])
})
