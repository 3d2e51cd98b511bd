import { expect, test } from 'vitest'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import { readJwt } from '../auth/jwt.ts'
import { call } from '../contract/call.ts'
import { reach } from '../contract/reach.ts'
import { send } from '../contract/send.ts'
import { createMockPds } from '../mock-pds.ts'
import type { MockPdsOptions } from '../options.ts'

const revoked = { error: 'ExpiredToken', message: 'Token has been revoked' }

async function signedIn(options: MockPdsOptions) {
  const pds = createMockPds(options)
  const { handle: identifier } = await pds.createAccount({ handle: 'alice.test' })
  const server = reach(pds)
  const session = await call(server, createSession, { input: { identifier, password: 'password' } })
  const rotate = (token: string) => call(server, refreshSession, { token })
  const refuse = async (token: string) => {
    const { status, json } = await send(server, refreshSession, { token })
    return { status, json }
  }
  return { pds, server, session, rotate, refuse }
}

function identifierOf(jwt: string): unknown {
  return readJwt(jwt)?.claims['jti']
}

test('grace: a used token yields the same successor for two hours', async () => {
  const { pds, session, rotate, refuse } = await signedIn({ personality: 'grace' })
  const first = await rotate(session.refreshJwt)
  pds.clock.advance({ hours: 1, minutes: 59 })
  const second = await rotate(session.refreshJwt)
  expect(identifierOf(second.refreshJwt)).toBe(identifierOf(first.refreshJwt))
  pds.clock.advance({ hours: 2 })
  expect(await refuse(session.refreshJwt)).toEqual({ status: 400, json: revoked })
  await rotate(first.refreshJwt)
})

test('no-grace: a used token is dead at once, and its access token with it', async () => {
  const { server, session, rotate, refuse } = await signedIn({ personality: 'no-grace' })
  const next = await rotate(session.refreshJwt)
  const dead = { status: 400, json: { error: 'InvalidToken' } }
  expect(await refuse(session.refreshJwt)).toMatchObject(dead)
  expect(await send(server, getSession, { token: session.accessJwt })).toMatchObject(dead)
  await call(server, getSession, { token: next.accessJwt })
})

test('reuse-revokes: a used token shown after two hours ends the session', async () => {
  const { pds, session, rotate, refuse } = await signedIn({ personality: 'reuse-revokes' })
  await rotate(session.refreshJwt)
  const { refreshJwt } = await rotate(session.refreshJwt)
  pds.clock.advance({ hours: 2 })
  const dead = { status: 401, json: { error: 'AuthenticationFailed' } }
  expect(await refuse(session.refreshJwt)).toMatchObject(dead)
  expect(await refuse(refreshJwt)).toMatchObject(dead)
})

test('an access token lasts 120 minutes, a refresh token 90 days', async () => {
  const { pds, server, session, refuse } = await signedIn({})
  pds.clock.advance({ minutes: 119 })
  await call(server, getSession, { token: session.accessJwt })
  pds.clock.advance({ minutes: 2 })
  expect(await send(server, getSession, { token: session.accessJwt })).toMatchObject({
    status: 400,
    json: { error: 'ExpiredToken', message: 'Token has expired' },
  })
  pds.clock.advance({ days: 90 })
  expect(await refuse(session.refreshJwt)).toMatchObject({
    status: 400,
    json: { error: 'ExpiredToken', message: 'Token has expired' },
  })
})
