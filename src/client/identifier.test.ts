import { expect, test } from 'vitest'
import { readIdentifier } from './identifier.ts'

test.for([
  [' alice.test ', { kind: 'handle', value: 'alice.test' }],
  ['@Alice.Test', { kind: 'handle', value: 'alice.test' }],
  ['\u202Aalice.test\u202C', { kind: 'handle', value: 'alice.test' }],
  ['Bücher.example', { kind: 'handle', value: 'xn--bcher-kva.example' }],
  ['älice.test/path', { kind: 'invalid' }],
  ['älice test', { kind: 'invalid' }],
  ['älice', { kind: 'invalid' }],
  ['alice', { kind: 'name', value: 'alice' }],
  ['Alice@Example.com', { kind: 'email', value: 'Alice@Example.com' }],
  ['did:plc:ewvi7nxzyoun6zhxrhs64oiz', { kind: 'did', value: 'did:plc:ewvi7nxzyoun6zhxrhs64oiz' }],
  ['did:web:localhost%3A2583', { kind: 'did', value: 'did:web:localhost%3A2583' }],
  ['', { kind: 'empty' }],
  [' @ ', { kind: 'empty' }],
  ['alice test', { kind: 'invalid' }],
  ['alice_.test', { kind: 'invalid' }],
  ['did:', { kind: 'invalid' }],
  ['a@b', { kind: 'invalid' }],
] as const)('%s', ([typed, read]) => {
  expect(readIdentifier(typed)).toEqual(read)
})

test('row 39: letters that only look like others are seen in the punycode', () => {
  // The first letter is Cyrillic.
  const read = readIdentifier('\u0430lice.test')
  expect(read).toEqual({ kind: 'handle', value: 'xn--lice-43d.test' })
})
