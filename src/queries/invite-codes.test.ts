import { expect, test } from 'vitest'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { codeState, remainingUses, signUpLink } from './invite-codes.ts'

const use = { usedBy: 'did:plc:a', usedAt: '2026-01-01T00:00:00Z' }

function code(given: Partial<InviteCode>): InviteCode {
  return {
    code: 'pds-test-abcde-fghij',
    available: 2,
    disabled: false,
    forAccount: 'admin',
    createdBy: 'admin',
    createdAt: '2026-01-01T00:00:00Z',
    uses: [],
    ...given,
  }
}

test.each([
  ['unused', 2, code({})],
  ['partlyUsed', 1, code({ uses: [use] })],
  ['usedUp', 0, code({ uses: [use, use] })],
  ['usedUp', 0, code({ available: 1, uses: [use, use] })],
  ['disabled', 2, code({ disabled: true })],
] as const)('%s: what is left is %i', (state, left, it) => {
  expect([codeState(it), remainingUses(it)]).toEqual([state, left])
})

test.each([
  ['https://pds.example', 'pds.example'],
  ['https://pds.example:8443', 'pds.example:8443'],
  ['http://localhost:2583', 'localhost:2583'],
  // Without its scheme it would be taken for http.
  ['https://localhost:2583', 'https://localhost:2583'],
])('a link to sign up at %s names it as %s', (service, named) => {
  const link = new URL(signUpLink('https://console.example', { service, code: 'a&b=c d' }))
  expect([link.origin, link.pathname]).toEqual(['https://console.example', '/sign-up'])
  expect(Object.fromEntries(link.searchParams)).toEqual({ service: named, code: 'a&b=c d' })
})
