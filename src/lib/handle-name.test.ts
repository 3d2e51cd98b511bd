import { expect, test } from 'vitest'
import { checkHandleName, isSettled, readHandleName } from './handle-name.ts'

test.each(['abc', 'a-c', 'Alice', '123', 'a'.repeat(18), 'a--c'])('%s is a name', (name) => {
  expect(checkHandleName(name)).toBeUndefined()
})

test.each([
  ['', 'empty'],
  ['ab', 'short'],
  ['a'.repeat(19), 'long'],
  ['alice.b', 'dot'],
  ['al_ice', 'characters'],
  ['älice', 'characters'],
  ['ali ce', 'characters'],
  ['アリス', 'characters'],
  ['a😀b', 'characters'],
  ['-alice', 'begins'],
  ['alice-', 'ends'],
] as const)('%j is no name: %s', (name, problem) => {
  expect(checkHandleName(name)).toBe(problem)
})

test('what more letters would mend is not settled', () => {
  expect((['empty', 'short', 'ends'] as const).some(isSettled)).toBe(false)
  expect((['long', 'dot', 'characters', 'begins'] as const).every(isSettled)).toBe(true)
})

test.each([
  [' @Alice ', { name: 'alice', domain: '.test' }],
  ['alice.test', { name: 'alice', domain: '.test' }],
  ['ALICE.Other.Test', { name: 'alice', domain: '.other.test' }],
  ['alice.example', { name: 'alice.example', domain: '.test' }],
])('%j is read as %j', (typed, read) => {
  expect(readHandleName(typed, '.test', ['.other.test', '.test'])).toEqual(read)
})

test('without domains the whole handle is the name', () => {
  expect(readHandleName('Alice.Example', '', [])).toEqual({ name: 'alice.example', domain: '' })
})
