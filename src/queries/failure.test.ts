import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { InvalidAnswer, NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { sayWith } from '@/ui/say.ts'
import { describeFailure, explainResend } from './failure.ts'
import { MaybeDone, NotDone } from './lost-answer.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const call = { host: 'pds.test', method: 'com.atproto.server.getSession' }
const say = (error: unknown) => sayWith(i18n, describeFailure(error).message)

test.for([
  ['offline', /You are offline/],
  ['timeout', /pds\.test did not answer in time/],
  ['unreachable', /pds\.test could not be reached/],
  ['aborted', /given up/],
] as const)('no answer: %s', ([cause, words]) => {
  expect(say(new NoAnswer({ ...call, cause }))).toMatch(words)
})

test.for([
  [{ status: 502 }, /in trouble \(status 502\)/],
  [{ status: 429 }, /asks you to wait.*few minutes/],
  [{ status: 429, resetAt: new Date(2026, 0, 1, 9, 5).getTime() }, /Try again after 9:05/],
  [{ status: 401, error: 'AccountTakedown' }, /taken down by pds\.test/],
  [{ status: 400, error: 'InvalidRequest' }, /refused, without saying why/],
  [{ status: 400, error: 'Odd', message: 'No such thing' }, /refused: .*No such thing/],
] as const)('a refusal: %j', ([given, words]) => {
  expect(say(new ServerRefusal({ ...call, ...given }))).toMatch(words)
})

test('row 35: what a server says is clipped, set apart, and whole in the details', () => {
  const message = 'x'.repeat(1000)
  const error = new ServerRefusal({ ...call, status: 400, error: 'Odd', message })
  expect(say(error).length).toBeLessThan(400)
  expect(say(error)).toContain('\u2068x')
  expect(describeFailure(error).details).toContain(message)
})

test.each([
  [new NoAnswer({ ...call, cause: 'unreachable' }), /^No usable answer came from pds.test\. /],
  [new NoAnswer({ ...call, cause: 'timeout' }), /^pds.test did not answer in time\. /],
  [new NoAnswer({ ...call, cause: 'offline' }), /^You are offline\. /],
  [new ServerRefusal({ ...call, status: 502 }), /^pds.test is in trouble \(status 502\)\. /],
])('row 29: after %s it is said what nobody knows, what is known, and why', (lost, why) => {
  for (const error of [new MaybeDone(lost), new NotDone(lost)]) {
    expect(say(error)).toMatch(why)
    expect(describeFailure(error).details).toContain(call.method)
  }
  expect(say(new MaybeDone(lost))).toMatch(/may have been done all the same/)
  expect(say(new NotDone(lost))).toMatch(/the server says that this was not done/)
  const { message } = explainResend(new MaybeDone(lost))
  expect(sayWith(i18n, message)).toMatch(/The mail may be on its way/)
})

test('an answer that is none is told apart from a server in trouble', () => {
  const answer = { ...call, reason: 'unreadable', contentType: 'text/html', message: '' } as const
  expect(say(new InvalidAnswer({ ...answer, status: 200 }))).toMatch(/cannot read/)
  expect(say(new InvalidAnswer({ ...answer, status: 502 }))).toMatch(/error page, status 502/)
})

test('details name the method, the host and the error, for whoever is asked for help', () => {
  const error = new ServerRefusal({ ...call, status: 400, error: 'Odd', message: 'No' })
  expect(describeFailure(error).details).toBe(
    'com.atproto.server.getSession · pds.test · 400 · Odd',
  )
  expect(describeFailure(new Error('x')).details).toBeUndefined()
})
