import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { ServerRefusal } from '@/client/errors.ts'
import { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'
import { explainServiceToken } from './service-token-errors.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })

test.each([
  ['BadExpiration', 'expiration is in past', 'lifetime', 'clock'],
  [
    'BadExpiration',
    'cannot request a token with an expiration more than an hour in the future',
    'lifetime',
    'an hour at most',
  ],
  [
    'BadExpiration',
    'cannot request a method-less token with an expiration more than a minute in the future',
    'lifetime',
    'longer than a minute',
  ],
  ['BadExpiration', 'no', 'lifetime', 'longer than the server allows'],
  [
    'InvalidRequest',
    'cannot request a service auth token for the following protected method: com.example.x',
    'method',
    'only the account itself',
  ],
  [
    'InvalidRequest',
    'insufficient access to request a service auth token for the following method: com.example.x',
    'method',
    'account password',
  ],
  [
    'InvalidRequest',
    'aud must be a valid atproto DID or did#serviceId reference',
    'audience',
    'did:plc or did:web',
  ],
  ['InvalidRequest', 'Invalid nsid at $.lxm', 'method', "method's name"],
  ['InvalidRequest', 'The moon is full', undefined, 'The moon is full'],
  ['InternalServerError', 'Internal Server Error', 'audience', 'Older servers'],
  ['InvalidToken', 'Bad token scope', undefined, 'no such token for this session'],
  ['InvalidToken', 'Token could not be verified', undefined, 'could not be verified'],
])('%s "%s" belongs at %s', (error, message, field, words) => {
  const call = { host: 'pds.test', method: getServiceAuth.nsid, status: 400 }
  const explained = explainServiceToken(new ServerRefusal({ ...call, error, message }))
  expect(explained.field).toBe(field)
  expect(i18n._(explained.message)).toContain(words)
})
