import { describe, expect, test } from 'vitest'
import { currentMethods } from '@/lexicon/generated/all.gen.ts'
import type { Contract } from './case.ts'
import { createMockTargets } from './mock-targets.ts'
import { neighbourContracts } from './neighbour-contracts.ts'
import { olderAnswersWithoutCase } from './older.ts'
import { unknownContracts } from './other/unknown.ts'
import { outcomeOf } from './outcome.ts'
import { readPdsTargets } from './pds-targets.ts'
import { serverContracts } from './server-contracts.ts'

// Set by `npm run contract`. Without it the mock is held to the contract alone.
const servers = process.env['CONTRACT_SERVERS']

const contracts: readonly Contract[] = [
  ...Object.values(serverContracts),
  ...Object.values(neighbourContracts),
  ...unknownContracts,
]

describe.each([createMockTargets(), ...(servers ? readPdsTargets(servers) : [])])(
  '$plain.name',
  (targets) => {
    describe.each(contracts)('$method.nsid', (contract) => {
      test.concurrent.each(contract.cases)('$name', async (one) => {
        const { given, expected } = await outcomeOf(targets, contract, one)
        expect(given).toMatchObject(expected)
      })
    })
  },
)

test('every method has a good call', () => {
  const names = Object.keys(currentMethods).filter((nsid) => nsid.startsWith('com.atproto.server.'))
  const answered = Object.values(serverContracts)
    .filter(({ cases }) => cases.some(({ answer }) => answer.error === undefined))
    .map(({ method }) => method.nsid)
  expect(answered.toSorted()).toEqual(names.toSorted())
  expect(names).toHaveLength(25)
})

test('what is known of the older server is known of cases that are there', () => {
  expect(olderAnswersWithoutCase(contracts)).toEqual([])
})
