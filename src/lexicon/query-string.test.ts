import { describe, expect, test } from 'vitest'
import { getAccountInfos } from './generated/current/com/atproto/admin/get-account-infos.gen.ts'
import { getAccountInviteCodes } from './generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { getServiceAuth } from './generated/current/com/atproto/server/get-service-auth.gen.ts'
import { getSession } from './generated/current/com/atproto/server/get-session.gen.ts'
import { listBlobs } from './generated/current/com/atproto/sync/list-blobs.gen.ts'
import type { Method } from './method.ts'
import { fromQueryString, toQueryString } from './query-string.ts'

describe('writing', () => {
  test('an array repeats its key', () => {
    const query = toQueryString(getAccountInfos, { dids: ['did:plc:a', 'did:plc:b'] })
    expect(query).toBe('dids=did%3Aplc%3Aa&dids=did%3Aplc%3Ab')
  })

  test('what is undefined is left out, false and zero are not', () => {
    expect(toQueryString(getAccountInviteCodes, { includeUsed: false })).toBe('includeUsed=false')
    expect(toQueryString(listBlobs, { did: 'did:plc:a', limit: 0, cursor: undefined })).toBe(
      'did=did%3Aplc%3Aa&limit=0',
    )
  })

  test('hash, percent and plus survive', () => {
    const aud = 'did:web:localhost%3A2583#pds+1 &='
    const query = toQueryString(getServiceAuth, { aud })
    expect(query).toBe('aud=did%3Aweb%3Alocalhost%253A2583%23pds%2B1+%26%3D')
    expect(fromQueryString(getServiceAuth, new URLSearchParams(query))).toEqual({ aud })
  })

  test('a method without parameters has no query', () => {
    expect(toQueryString(getSession, undefined)).toBe('')
  })
})

describe('reading', () => {
  test.each([
    ['', getAccountInviteCodes, { includeUsed: true, createAvailable: true }],
    ['createAvailable=false', getAccountInviteCodes, { includeUsed: true, createAvailable: false }],
    ['did=did:plc:a&limit=7&other=1', listBlobs, { did: 'did:plc:a', limit: 7 }],
    ['did=did:plc:a&cursor=', listBlobs, { did: 'did:plc:a', limit: 500 }],
    ['dids=did:plc:a', getAccountInfos, { dids: ['did:plc:a'] }],
    ['did=did:plc:a', getSession, undefined],
  ] satisfies Array<[string, Method, unknown]>)('%j', (query, method, params) => {
    expect(fromQueryString(method, new URLSearchParams(query))).toEqual(params)
  })

  test.each([
    ['', listBlobs, 'Missing required key "did" at $'],
    ['did=did:plc:a&did=did:plc:b', listBlobs, 'Expected string value type (got array) at $.did'],
    ['did=alice.test', listBlobs, 'Invalid DID at $.did'],
    ['did=did:plc:a&limit=1e2', listBlobs, 'Expected integer value type (got string) at $.limit'],
    ['did=did:plc:a&limit=1.5', listBlobs, 'Expected integer value type (got string) at $.limit'],
    ['did=did:plc:a&limit=1001', listBlobs, 'integer too big (maximum 1000) at $.limit'],
    ['did=did:plc:a&limit=0', listBlobs, 'integer too small (minimum 1) at $.limit'],
    [
      'includeUsed=1',
      getAccountInviteCodes,
      'Expected boolean value type (got string) at $.includeUsed',
    ],
    ['dids[]=did:plc:a', getAccountInfos, 'Missing required key "dids" at $'],
    ['dids=did:plc:a&dids=b', getAccountInfos, 'Invalid DID at $.dids[1]'],
  ] satisfies Array<[string, Method, string]>)('not %j', (query, method, message) => {
    expect(() => fromQueryString(method, new URLSearchParams(query))).toThrow(message)
  })
})
