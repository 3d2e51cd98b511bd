/**
 * What it costs to read an answer of `getAccountInviteCodes`: with the generated reader, with the same schema in
 * `zod/mini`, and `JSON.parse` of the same body to measure them by. The candidates take turns, so that a machine
 * which is busy for a while is busy for all of them. Only the ratios hold on another machine.
 */
import './lib/load-source.ts'
import * as z from 'zod/mini'
import { isDatetime, isDid } from '../src/lexicon/formats.ts'

const { getAccountInviteCodes } =
  await import('../src/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts')

const rounds = 200
const codeCount = 1000
const usesOfEach = 5

const datetime = z.stringFormat('datetime', isDatetime)
const schema = z.looseObject({
  codes: z.array(
    z.looseObject({
      code: z.string(),
      available: z.int(),
      disabled: z.boolean(),
      forAccount: z.string(),
      createdBy: z.string(),
      createdAt: datetime,
      uses: z.array(z.looseObject({ usedBy: z.stringFormat('DID', isDid), usedAt: datetime })),
    }),
  ),
})

const text = JSON.stringify({ codes: Array.from({ length: codeCount }, (_, index) => code(index)) })
const value: unknown = JSON.parse(text)

const candidates: ReadonlyArray<readonly [name: string, read: () => unknown]> = [
  ['JSON.parse', (): unknown => JSON.parse(text)],
  ['generated reader', () => getAccountInviteCodes.output.parse(value)],
  ['zod/mini', () => schema.parse(value)],
]

const first = candidates.map(([, read]) => millisecondsOf(read))
const all = Array.from({ length: rounds }, () => candidates.map(([, read]) => millisecondsOf(read)))
const medians = candidates.map((_, index) => median(all.map((round) => round[index] ?? Number.NaN)))
const [parsing = Number.NaN] = medians
const ofZod = medians.at(-1) ?? Number.NaN
console.log(
  `${codeCount} codes of ${usesOfEach} uses, ${Math.round(text.length / 1000)} kB; medians of ${rounds} rounds`,
)
console.table(
  candidates.map(([name], index) => {
    const own = medians[index] ?? Number.NaN
    return {
      name,
      ms: round2(own),
      '× JSON.parse': round2(own / parsing),
      '× as fast as zod/mini': round2(ofZod / own),
      'first ms': round2(first[index] ?? Number.NaN),
    }
  }),
)

function millisecondsOf(read: () => unknown): number {
  const start = performance.now()
  read()
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}

function code(index: number) {
  return {
    code: `pds-example-com-${String(index).padStart(5, '0')}-abcde`,
    available: usesOfEach,
    disabled: index % 7 === 0,
    forAccount: `did:plc:${String(index).padStart(24, 'a')}`,
    createdBy: 'admin',
    createdAt: new Date(1_700_000_000_000 + index * 60_000).toISOString(),
    uses: Array.from({ length: usesOfEach }, (_, use) => ({
      usedBy: `did:plc:${String(index * usesOfEach + use).padStart(24, 'b')}`,
      usedAt: new Date(1_700_000_000_000 + index * 90_000 + use).toISOString(),
    })),
  }
}
