import { expect, test } from 'vitest'
import { createClient } from '@/client/client.ts'
import { ServerRefusal } from '@/client/errors.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import type { Account } from '@/session/sessions.ts'
import { deleteForGood, DeletionInDoubt, lookForAccount } from './account-deletion.ts'

const account: Account = {
  id: 'did:plc:alice https://pds.test',
  service: 'https://pds.test',
  did: 'did:plc:alice',
  handle: 'alice.test',
  scope: 'full',
  state: { name: 'active' },
  issuedAt: 0,
  lastUsedAt: 0,
  persistent: true,
}

type Answer = { status: number; json?: object }

const lost = undefined
const refusal = (status: number, error: string, message = ''): Answer => ({
  status,
  json: { error, message },
})
const notFound = refusal(400, 'RepoNotFound')
const unknown = refusal(400, 'InvalidRequest', 'account not found')
const repo = (given: object): Answer => ({ status: 200, json: { did: account.did, ...given } })
const session: Answer = { status: 200, json: { did: account.did, handle: account.handle } }
const noUser = refusal(400, 'InvalidRequest', 'Could not find user info for account: x')

/** A server that answers as told, or not at all, and what it was asked. */
function setUp(answers: Record<string, Answer | undefined>) {
  const asked: { method: string; authorization: string | null }[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const method = new URL(request.url).pathname.split('.').at(-1) ?? ''
    asked.push({ method, authorization: request.headers.get('authorization') })
    const answer = answers[method]
    if (!answer) throw new TypeError('Failed to fetch')
    return answer.json ? Response.json(answer.json, answer) : new Response(null, answer)
  }
  const handler = createServiceHandler({ service: account.service, fetch })
  const client = createClient(withAuthorization(handler, 'Bearer token'))
  return { access: { account, client }, fetch, asked }
}

test.each([
  ['an active repository', repo({ active: true }), lost, 'there'],
  ['a deactivated one', repo({ active: false, status: 'deactivated' }), lost, 'there'],
  ['one that it calls deleted', repo({ active: false, status: 'deleted' }), lost, 'gone'],
  ['no repository, and no account', notFound, noUser, 'gone'],
  ['no repository, but a session', notFound, session, 'there'],
  ['no repository, and trouble', notFound, { status: 502 }, 'unknown'],
  ['no repository, then nothing', notFound, lost, 'unknown'],
  ['another refusal', refusal(400, 'InvalidRequest'), session, 'unknown'],
  ['trouble', { status: 503 }, session, 'unknown'],
  ['nothing', lost, session, 'unknown'],
] as const)('the server answers with %s', async (_, getRepoStatus, getSession, expected) => {
  const { access, fetch, asked } = setUp({ getRepoStatus, getSession })
  expect(await lookForAccount(access, fetch)).toBe(expected)
  expect(asked[0]).toEqual({ method: 'getRepoStatus', authorization: null })
})

const secrets = { token: 'ABCDE-23456', password: 'correct horse' }
const gone = { getRepoStatus: notFound, getSession: noUser }
const there = { getRepoStatus: repo({ active: true }), getSession: session }

test.each([
  ['its answer was lost', lost],
  ['a gateway gave up on it', { status: 504 }],
  ['it was sent twice', unknown],
])('deleted, though %s', async (_, deleteAccount) => {
  const { access, fetch, asked } = setUp({ deleteAccount, ...gone })
  await deleteForGood(access, secrets, fetch)
  expect(asked.filter(({ method }) => method === 'deleteAccount')).toHaveLength(1)
})

test('in doubt, with what is known and why', async () => {
  const silent = setUp({})
  await expect(deleteForGood(silent.access, secrets, silent.fetch)).rejects.toMatchObject({
    now: 'unknown',
    lost: { name: 'NoAnswer' },
  })
  const slow = setUp({ deleteAccount: { status: 504 }, ...there })
  const error = await deleteForGood(slow.access, secrets, slow.fetch).catch((it: unknown) => it)
  expect(error).toBeInstanceOf(DeletionInDoubt)
  expect(error).toMatchObject({ now: 'there', lost: { name: 'ServerRefusal' } })
  expect(JSON.stringify(error) + String(error)).not.toMatch(/correct horse|ABCDE/)
})

test.each([
  refusal(401, 'AuthenticationRequired'),
  refusal(400, 'InvalidToken'),
  refusal(400, 'ExpiredToken'),
  refusal(429, 'RateLimitExceeded'),
])('a refusal is an answer: %j', async (deleteAccount) => {
  const { access, fetch, asked } = setUp({ deleteAccount, ...there })
  await expect(deleteForGood(access, secrets, fetch)).rejects.toBeInstanceOf(ServerRefusal)
  expect(asked).toHaveLength(1)
})

test('an unknown account that is there all the same is a refusal', async () => {
  const { access, fetch } = setUp({ deleteAccount: unknown, ...there })
  await expect(deleteForGood(access, secrets, fetch)).rejects.toMatchObject({
    message: 'account not found',
  })
})
