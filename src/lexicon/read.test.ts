import { describe, expect, test } from 'vitest'
import { InvalidValue } from './errors.ts'
import * as f from './fields.ts'
import { getPreferences } from './generated/current/app/bsky/actor/get-preferences.gen.ts'
import { repoRefType, type RepoRef } from './generated/current/com/atproto/admin/defs.gen.ts'
import { updateSubjectStatus } from './generated/current/com/atproto/admin/update-subject-status.gen.ts'
import { uploadBlob } from './generated/current/com/atproto/repo/upload-blob.gen.ts'
import { createInviteCodes } from './generated/current/com/atproto/server/create-invite-codes.gen.ts'
import { createSession } from './generated/current/com/atproto/server/create-session.gen.ts'
import { describeServer } from './generated/current/com/atproto/server/describe-server.gen.ts'
import { getAccountInviteCodes } from './generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import type { Reader } from './method.ts'
import { isA } from './open-union.ts'
import { json } from './read.ts'

const session = { accessJwt: 'a', refreshJwt: 'r', handle: 'alice.test', did: 'did:plc:alice' }
const code = {
  code: 'test-abc',
  available: 1,
  disabled: false,
  forAccount: 'admin',
  createdBy: 'admin',
  createdAt: '2026-01-01T00:00:00.000Z',
  uses: [{ usedBy: 'did:plc:bob', usedAt: '2026-01-02T00:00:00.000Z' }],
}

function refusal(reader: Reader<unknown>, value: unknown): string {
  try {
    reader.parse(value)
  } catch (error) {
    if (error instanceof InvalidValue) return error.message
    throw error
  }
  return 'accepted'
}

describe('lets through', () => {
  test('unknown keys, at the top and below', () => {
    const value = { codes: [{ ...code, colour: 'green' }], total: 1 }
    expect(getAccountInviteCodes.output.parse(value)).toEqual(value)
  })

  test('a status that is not listed', () => {
    const value = { ...session, active: false, status: 'hibernating' }
    expect(createSession.output.parse(value)).toEqual(value)
  })

  test('a server of 2023 that does not say its DID', () => {
    const value = { availableUserDomains: ['.test'] }
    expect(describeServer.output.parse(value)).toEqual(value)
  })

  test('preferences of any type, untouched', () => {
    const preferences = [
      { $type: 'app.bsky.actor.defs#adultContentPref', enabled: 'not even a boolean' },
      { $type: 'com.example.unheardOf', nested: { list: [1, null, { deep: true }] } },
    ]
    expect(getPreferences.output.parse({ preferences })).toEqual({ preferences })
  })
})

describe('what comes back', () => {
  test('is the input itself where nothing had to change', () => {
    const value = { codes: [code, { ...code, colour: 'green' }], more: [] }
    expect(getAccountInviteCodes.output.parse(value)).toBe(value)
  })

  test('copies only what leads to a default, and leaves the input as it was', () => {
    const item = f.object({ size: f.withDefault(f.integer, 1), tags: f.optional(f.unknown) })
    const reader = json<{ list: Array<{ size: number }> }>(() =>
      f.object({ list: f.array(item), other: f.unknown }),
    )
    const value = { list: [{ tags: {} }, { size: 2 }], other: {} }
    const before = structuredClone(value)
    const read = reader.parse(value)
    expect(read).toEqual({ list: [{ size: 1, tags: {} }, { size: 2 }], other: {} })
    expect(read.list[1]).toBe(value.list[1])
    expect(value).toEqual(before)
  })

  test('has no prototype of the sender', () => {
    const text = `{"__proto__":{"email":1},"didDoc":{"__proto__":[]},${JSON.stringify(session).slice(1)}`
    const read = createSession.output.parse(JSON.parse(text))
    expect(read).toEqual({ ...session, didDoc: {} })
    expect(Object.keys(read)).not.toContain('__proto__')
    expect(Object.assign({}, read).email).toBeUndefined()
  })

  test('is read from own keys alone', () => {
    const inherited: unknown = Object.create(session)
    expect(refusal(createSession.output, inherited)).toBe('Missing required key "accessJwt" at $')
    const reader = json(() => f.object({ toString: f.optional(f.string) }))
    expect(refusal(reader, {})).toBe('accepted')
  })
})

test('defaults are filled in', () => {
  expect(createInviteCodes.input.parse({ useCount: 3 })).toEqual({ codeCount: 1, useCount: 3 })
})

describe('refuses with the path and the words of the reference PDS', () => {
  test.each([
    [undefined, 'Expected object value type (got undefined) at $'],
    [null, 'Expected object value type (got null) at $'],
    ['<html>', 'Expected object value type (got string) at $'],
    [[], 'Expected object value type (got array) at $'],
    [{}, 'Missing required key "accessJwt" at $'],
    [{ ...session, email: null }, 'Expected string value type (got null) at $.email'],
    [{ ...session, active: 'true' }, 'Expected boolean value type (got string) at $.active'],
    [{ ...session, handle: 'x_y.test' }, 'Invalid handle at $.handle'],
    [{ ...session, did: 'alice.test' }, 'Invalid DID at $.did'],
    [{ ...session, didDoc: [] }, 'Expected object value type (got array) at $.didDoc'],
  ])('session %j', (value, message) => {
    expect(refusal(createSession.output, value)).toBe(message)
  })

  test.each([
    [{ ...code, createdAt: '2026-01-01' }, 'Invalid datetime at $.codes[1].createdAt'],
    [
      { ...code, available: 1.5 },
      'Expected integer value type (got number) at $.codes[1].available',
    ],
    [
      { ...code, available: '1' },
      'Expected integer value type (got string) at $.codes[1].available',
    ],
    [
      { ...code, available: 2 ** 53 },
      'integer too big (maximum 9007199254740991) at $.codes[1].available',
    ],
    [{ ...code, uses: [{}] }, 'Missing required key "usedBy" at $.codes[1].uses[0]'],
    [{ ...code, uses: {} }, 'Expected array value type (got object) at $.codes[1].uses'],
    [null, 'Expected object value type (got null) at $.codes[1]'],
  ])('invite code %j', (value, message) => {
    expect(refusal(getAccountInviteCodes.output, { codes: [code, value] })).toBe(message)
  })

  test.each([
    [{ did: 'did:plc:a' }, 'Missing required key "$type" at $.subject'],
    [{ $type: 1 }, 'Expected string value type (got number) at $.subject.$type'],
    [{ $type: repoRefType }, 'Missing required key "did" at $.subject'],
    [{ $type: repoRefType, did: 'alice' }, 'Invalid DID at $.subject.did'],
    [{ $type: 'constructor', did: 'alice' }, 'accepted'],
  ])('subject %j', (subject, message) => {
    expect(refusal(updateSubjectStatus.input, { subject })).toBe(message)
  })

  test('the first place in the order of the document, and items before their number', () => {
    const value = { did: 1, handle: 1, refreshJwt: 1, accessJwt: 'a' }
    expect(refusal(createSession.output, value)).toBe(
      'Expected string value type (got number) at $.refreshJwt',
    )
    const reader = json(() => f.array(f.string, { max: 1 }))
    expect(refusal(reader, ['a', undefined])).toBe(
      'Expected string value type (got undefined) at $[1]',
    )
  })

  test.each([
    [{}, 'Missing required key "$type" at $.blob'],
    [{ $type: 'image' }, 'Expected one of "blob" at $.blob.$type'],
    [{ $type: 'blob', ref: { $link: 'x' } }, 'Invalid CID string at $.blob.ref.$link'],
  ])('blob %j', (blob, message) => {
    expect(refusal(uploadBlob.output, { blob })).toBe(message)
  })

  test('a key that is no identifier is quoted', () => {
    const reader = json(() => f.object({ 'a-b': f.string }))
    expect(refusal(reader, { 'a-b': 1 })).toBe(
      'Expected string value type (got number) at $["a-b"]',
    )
  })
})

test('a refusal never holds the value', () => {
  const secret = 'hunter2-hunter2'
  const values = [
    { ...session, handle: secret },
    { ...session, did: `did:plc:${secret} ` },
    { ...session, active: secret },
    secret,
  ]
  for (const value of values) expect(refusal(createSession.output, value)).not.toContain(secret)
})

describe('lengths', () => {
  const reader = json(() =>
    f.object({
      bytes: f.inBytes(f.string, { min: 2, max: 4 }),
      graphemes: f.inGraphemes(f.string, { min: 1, max: 2 }),
      list: f.array(f.string, { min: 1, max: 2 }),
      sort: f.oneOf(['recent', 'usage']),
    }),
  )
  const value = { bytes: 'éé', graphemes: '👩‍👩‍👧‍👧é', list: ['a'], sort: 'usage' }

  test.each([
    [{}, 'accepted'],
    [{ bytes: 'ééé' }, 'string too big (maximum 4) at $.bytes'],
    [{ bytes: 'e' }, 'string too small (minimum 2) at $.bytes'],
    [{ graphemes: '👩‍👩‍👧‍👧éé' }, 'string too big (maximum 2) at $.graphemes'],
    [{ graphemes: '' }, 'string too small (minimum 1) at $.graphemes'],
    [{ list: [] }, 'array too small (minimum 1) at $.list'],
    [{ list: ['a', 'b', 'c'] }, 'array too big (maximum 2) at $.list'],
    [{ sort: 'oldest' }, 'Expected one of "recent", "usage" at $.sort'],
  ])('%j', (change, message) => {
    expect(refusal(reader, { ...value, ...change })).toBe(message)
  })
})

test('isA tells the members of an open union apart', () => {
  const { subject } = updateSubjectStatus.output.parse({
    subject: { $type: repoRefType, did: 'did:plc:alice' },
  })
  const repo: RepoRef | undefined = isA(subject, repoRefType) ? subject : undefined
  expect(repo?.did).toBe('did:plc:alice')
})
