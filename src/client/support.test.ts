import { expect, test } from 'vitest'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { reserveSigningKey } from '@/lexicon/generated/current/com/atproto/server/reserve-signing-key.gen.ts'
import { judgeBoth, judgeOtherVerb, mayAskOutright } from './support.ts'
import type { Answer } from './unknown-method.ts'

const refused = (status: number, error: string, message = ''): Answer => ({
  status,
  error,
  message,
})
const wrongVerb = refused(400, 'InvalidRequest', 'Incorrect HTTP method (GET) expected POST')
const noService = refused(400, 'InvalidRequest', 'No service configured for com.example.x')
const notImplemented = refused(501, 'MethodNotImplemented', 'Method Not Implemented')
const authMissing = refused(401, 'AuthMissing', 'Authentication Required')
const notFound = refused(404, 'XRPCNotSupported')
const upstream = refused(502, 'UpstreamFailure', 'Upstream service unreachable')
const page = (status: number): Answer => ({ status, isPage: true })

test.each<[string, Answer, string | undefined]>([
  ['the reference PDS names the right verb', wrongVerb, 'knows'],
  ['others say 405', { status: 405 }, 'knows'],
  ['others say 405 with a page', page(405), 'knows'],
  [
    'an older reference PDS, of what it will not pass on',
    refused(400, 'InvalidToken', 'Bad token method'),
    'knows',
  ],
  ['nobody to pass it on to', noService, 'noService'],
  ['not implemented', notImplemented, 'notImplemented'],
  ['passed on, and nobody took it', upstream, 'passedOn'],
  ['not found proves nothing under this verb', notFound, undefined],
  ['a token is wanted first', authMissing, undefined],
  ['another refusal', refused(400, 'InvalidRequest', 'invalid xrpc path'), undefined],
  ['a page for every address', page(200), undefined],
  ['a proxy in trouble', page(502), undefined],
  ['silence', undefined, undefined],
])('the other verb: %s', (_, answer, reason) => {
  expect(judgeOtherVerb(answer)?.reason).toBe(reason)
})

test.each<[string, Answer, Answer, string, string]>([
  ['a token for everything', authMissing, authMissing, 'unknown', 'needsToken'],
  ['a token here, nothing there', notFound, authMissing, 'supported', 'knows'],
  ['forbidden here, nothing there', page(404), refused(403, 'Forbidden'), 'supported', 'knows'],
  ['a token here, passed on there', noService, authMissing, 'supported', 'knows'],
  [
    'broken down here, passed on there',
    noService,
    refused(500, 'InternalServerError'),
    'supported',
    'knows',
  ],
  ['passed on under either', noService, noService, 'missing', 'noService'],
  ['nothing under either', notFound, notFound, 'missing', 'notFound'],
  ['not a PDS there', page(404), page(404), 'missing', 'notFound'],
  ['no service', authMissing, noService, 'missing', 'noService'],
  ['it missed a parameter', authMissing, refused(400, 'InvalidRequest'), 'supported', 'knows'],
  ['it answered', authMissing, { status: 200 }, 'supported', 'knows'],
  ['a page for every address', page(200), page(200), 'unknown', 'unclear'],
  ['too many requests', authMissing, refused(429, 'RateLimitExceeded'), 'unknown', 'limited'],
  ['in trouble', authMissing, refused(500, 'InternalServerError'), 'unknown', 'inTrouble'],
  ['a proxy in trouble', page(502), page(502), 'unknown', 'inTrouble'],
  ['not asked outright', notFound, undefined, 'unknown', 'unclear'],
  ['not asked outright, limited', refused(429, 'X'), undefined, 'unknown', 'limited'],
  ['silence', undefined, undefined, 'unknown', 'silent'],
])('both verbs: %s', (_, first, second, verdict, reason) => {
  expect(judgeBoth(first, second)).toEqual({ verdict, reason })
})

test('what a stranger could bring about is not asked outright', () => {
  expect([describeServer, requestAccountDelete].map(mayAskOutright)).toEqual([true, true])
  expect([createAccount, reserveSigningKey].map(mayAskOutright)).toEqual([false, false])
})
