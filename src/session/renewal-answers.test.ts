import { expect, test } from 'vitest'
import { page, refusal, toJwt } from '@/test/fault-server.ts'
import { failureOf, hour, signedIn } from '@/test/signed-in.ts'

test.each([
  ['401 HTML', () => page(401)],
  ['403 HTML', () => page(403)],
  ['400 HTML', () => page(400)],
  ['401 without a body', () => new Response(null, { status: 401 })],
  ['400 without a name', () => Response.json({ message: 'no' }, { status: 400 })],
  ['the header lost on the way', () => refusal('AuthMissing', 401)],
  ['the header lost, in other words', () => refusal('AuthenticationRequired', 401)],
])('row 12: a renewal answered with %s proves nothing', async (_, answer) => {
  const { clock, server, list, state } = await signedIn()
  await clock.advance(3 * hour)
  server.fail('refreshSession', answer, answer, answer)
  await failureOf(list())
  expect(state()).toMatchObject({ name: 'degraded', cause: 'strange' })
  await clock.advance(70_000)
  await failureOf(list())
  await clock.advance(70_000)
  await failureOf(list())
  await clock.advance(70_000)
  await list()
  expect(state()).toEqual({ name: 'active' })
})

test.each([
  ['a page', () => page(200)],
  ['cut short', () => new Response('{"accessJwt":"ey')],
  ['without a refresh token', () => Response.json({ did: 'did:plc:alice', accessJwt: 'a' })],
  ['with empty tokens', () => answerFor('did:plc:alice', { refreshJwt: '' })],
  ['a wrong type', () => answerFor('did:plc:alice', { accessJwt: 5 })],
])('row 13: a renewal answered with 200 and %s is never stored', async (_, answer) => {
  const { clock, server, browser, id, list, state } = await signedIn()
  await clock.advance(3 * hour)
  const before = await browser.store.read(id)
  server.fail('refreshSession', answer)
  await failureOf(list())
  expect(state()).toMatchObject({ name: 'degraded' })
  expect(await browser.store.read(id)).toMatchObject({ ...before, pendingSince: clock.now() })
  await clock.advance(70_000)
  await list()
})

test.each([
  ['the answer', answerFor('did:plc:alice', { did: 'did:plc:mallory' })],
  [
    'the access token',
    answerFor('did:plc:alice', { accessJwt: toJwt({ sub: 'did:plc:mallory' }) }),
  ],
  ['the refresh token', answerFor('did:plc:alice', { refreshJwt: toJwt({ sub: 'did:plc:m' }) })],
])('row 14: a renewal with another account in %s is thrown away', async (_, answer) => {
  const { clock, server, browser, id, list, state } = await signedIn()
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => answer.clone())
  expect(await failureOf(list())).toMatchObject({ kind: 'invalidAnswer' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'identity' })
  expect(await browser.store.read(id)).toMatchObject({ did: 'did:plc:alice', gen: 1 })
  await clock.advance(70_000)
  await list()
})

test.each([
  ['an access token in its place', { refreshJwt: toJwt({ scope: 'com.atproto.access' }) }],
  ['a refresh token in its place', { accessJwt: toJwt({ scope: 'com.atproto.refresh' }) }],
])('row 14: a renewal with %s is thrown away', async (_, extra) => {
  const { clock, server, list, state } = await signedIn()
  await clock.advance(3 * hour)
  server.fail('refreshSession', () => answerFor('did:plc:alice', extra))
  expect(await failureOf(list())).toMatchObject({ kind: 'invalidAnswer' })
  expect(state()).toMatchObject({ name: 'degraded', cause: 'identity' })
})

function answerFor(did: string, extra: object): Response {
  const tokens = { accessJwt: toJwt({ sub: did }), refreshJwt: toJwt({ sub: did }) }
  return Response.json({ did, handle: 'alice.test', ...tokens, ...extra })
}
