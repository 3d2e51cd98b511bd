import { expect, test } from 'vitest'
import {
  currentMethods,
  generation2023MarchMethods,
  generation2023MayMethods,
} from './generated/all.gen.ts'
import { isSince } from './generations.ts'
import { sinceOf } from './since.ts'

test('each generation has what those before it had, under a name of today', () => {
  const today = Object.keys(currentMethods)
  const may = Object.keys(generation2023MayMethods)
  const march = Object.keys(generation2023MarchMethods)
  expect(today).toEqual(expect.arrayContaining(may))
  expect(may).toEqual(expect.arrayContaining(march))
  expect(march).toEqual(
    expect.arrayContaining(today.filter((nsid) => sinceOf({ nsid }) === '2022-account')),
  )
})

test('a method is since the first generation that has it', () => {
  const since = (name: string) => sinceOf({ nsid: `com.atproto.server.${name}` })
  expect(since('createAccount')).toBe('2022-account')
  expect(since('createSession')).toBe('2023-03')
  expect(since('listAppPasswords')).toBe('2023-05')
  expect(since('deactivateAccount')).toBe('current')
  expect(sinceOf({ nsid: 'com.atproto.sync.getRepo' })).toBeUndefined()
})

test('a server has what came with it or before', () => {
  expect(isSince('2023-03', '2022-account')).toBe(true)
  expect(isSince('2023-03', '2023-03')).toBe(true)
  expect(isSince('2023-03', '2023-05')).toBe(false)
  expect(isSince('2023-05', 'current')).toBe(false)
  expect(isSince('current', 'current')).toBe(true)
})
