import { expect, test } from 'vitest'
import type { Account } from '@/session/sessions.ts'
import { concernsOf } from './concerns.ts'

const account: Account = {
  id: 'did:plc:alice https://pds.test',
  service: 'https://pds.test',
  did: 'did:plc:alice',
  handle: 'alice.test',
  scope: 'full',
  state: { name: 'active' },
  issuedAt: 0,
  persistent: true,
  lastUsedAt: 0,
}
const status = {
  activated: true,
  validDid: true,
  repoCommit: 'bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku',
  repoRev: '3kabc',
  repoBlocks: 1,
  indexedRecords: 0,
  privateStateValues: 0,
  expectedBlobs: 2,
  importedBlobs: 2,
}

test('an account in order raises none, before the server has told and after', () => {
  expect(concernsOf(account, undefined)).toEqual([])
  expect(concernsOf(account, status)).toEqual([])
})

test('an e-mail address that the server says nothing of is no concern', () => {
  expect(concernsOf({ ...account, email: 'alice@example.com' }, status)).toEqual([])
  const unconfirmed = { ...account, email: 'alice@example.com', emailConfirmed: false }
  expect(concernsOf(unconfirmed, status)).toEqual(['unconfirmedEmail'])
})

test('a server behind a front door is no concern', () => {
  expect(concernsOf(account, status, { kind: 'behind', service: 'https://host.test' })).toEqual([])
})

test('a DID document that names another server is said once', () => {
  const home = { kind: 'moved', service: 'https://new.test' } as const
  const moved = { ...account, handle: 'handle.invalid' }
  expect(concernsOf(moved, { ...status, validDid: false }, home)).toEqual([
    'moved',
    'invalidHandle',
  ])
  expect(concernsOf(account, { ...status, validDid: false, importedBlobs: 1 })).toEqual([
    'invalidDid',
    'missingFiles',
  ])
})
