import { expect, test } from 'vitest'
import { judgeHome } from './home.ts'

const bsky = 'https://entryway.test'
const host = 'https://host.entryway.test'
const own = { service: 'https://old.test', audience: 'did:web:old.test' }
const door = { service: bsky, audience: 'did:web:host.entryway.test' }

test('the document names the service', () => {
  for (const validDid of [true, false, 'unasked', 'unanswered'] as const) {
    expect(judgeHome(own, 'https://old.test', validDid)).toEqual({ kind: 'here' })
  }
})

test('another server, and the one with the repository says that it is not meant: moved', () => {
  const moved = { kind: 'moved', service: 'https://new.test' }
  expect(judgeHome(own, 'https://new.test', false)).toEqual(moved)
  expect(judgeHome({ service: own.service }, 'https://new.test', false)).toEqual(moved)
  // A taken-down session cannot ask.
  expect(judgeHome(own, 'https://new.test', 'unasked')).toEqual(moved)
  expect(judgeHome(door, 'https://new.test', false)).toEqual(moved)
})

test('an entryway in front of a PDS is no move', () => {
  const behind = { kind: 'behind', service: host }
  expect(judgeHome(door, host, true)).toEqual(behind)
  // Its keys may be wrong, and it is the same PDS all the same.
  expect(judgeHome(door, host, false)).toEqual(behind)
  expect(judgeHome(door, host, 'unanswered')).toEqual(behind)
  expect(judgeHome({ service: bsky }, host, true)).toEqual(behind)
})

test('a server that does not answer leaves it open', () => {
  const elsewhere = { kind: 'elsewhere', service: host }
  expect(judgeHome({ service: bsky }, host, 'unanswered')).toEqual(elsewhere)
})

test('a port is part of a host', () => {
  const local = { service: 'http://localhost:2583', audience: 'did:web:localhost%3A2590' }
  expect(judgeHome(local, 'http://localhost:2590', false).kind).toBe('behind')
  expect(judgeHome(local, 'http://localhost:2591', false).kind).toBe('moved')
})
