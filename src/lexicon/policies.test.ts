import { describe, expect, test } from 'vitest'
import {
  currentMethods,
  generation2022Methods,
  generation2023MarchMethods,
  generation2023MayMethods,
} from './generated/all.gen.ts'
import { createAppPassword } from './generated/current/com/atproto/server/create-app-password.gen.ts'
import { deactivateAccount } from './generated/current/com/atproto/server/deactivate-account.gen.ts'
import { describeServer } from './generated/current/com/atproto/server/describe-server.gen.ts'
import { getSession } from './generated/current/com/atproto/server/get-session.gen.ts'
import type { Method } from './method.ts'
import { admits, policyOf } from './policies.ts'

const methods: Method[] = [
  ...Object.values(currentMethods),
  ...Object.values(generation2022Methods),
  ...Object.values(generation2023MarchMethods),
  ...Object.values(generation2023MayMethods),
]

describe.each(methods)('$nsid', (method) => {
  const policy = policyOf(method)

  test('carries the body that its lexicon has', () => {
    const body = method.input?.parse ? 'json' : 'bytes'
    expect(policy.body).toBe(method.input ? body : 'none')
  })

  test('is a read exactly if it is a query', () => {
    expect(policy.kind === 'read' || policy.kind === 'sideEffectRead').toBe(method.type === 'query')
  })

  test('names a scope exactly if an access token may be sent', () => {
    const takesToken = policy.credential === 'access' || policy.credential === 'optional'
    expect(policy.scope !== 'none').toBe(takesToken)
  })
})

test('a method without a row is refused', () => {
  expect(() => policyOf({ nsid: 'com.example.unknown' })).toThrow(TypeError)
  expect(() => policyOf({ nsid: 'constructor' })).toThrow(TypeError)
})

test.each([
  ['com.atproto.access', true, true, true],
  ['com.atproto.appPass', false, true, false],
  ['com.atproto.appPassPrivileged', false, true, false],
  ['com.atproto.takendown', false, false, true],
  ['com.atproto.signupQueued', false, true, false],
  ['some.other.server', true, true, true],
  [undefined, true, true, true],
])('a token of scope %s', (scope, createsAppPassword, getsSession, deactivates) => {
  expect(admits(policyOf(createAppPassword), scope)).toBe(createsAppPassword)
  expect(admits(policyOf(getSession), scope)).toBe(getsSession)
  expect(admits(policyOf(deactivateAccount), scope)).toBe(deactivates)
  expect(admits(policyOf(describeServer), scope)).toBe(true)
})
