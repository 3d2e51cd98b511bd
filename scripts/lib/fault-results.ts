import * as z from 'zod'
import type { FaultRow } from './fault-rows.ts'

/** One test that bears the number of a row. */
export type RowTest = {
  readonly row: number
  readonly title: string
  readonly passed: boolean
  readonly browser: boolean
}

/**
 * `passed`: every test of the row did, and it has one wherever it needs one. `partly`: those there are did, and the one
 * in a browser is missing. `open`: no test bears the number.
 */
export type RowState = 'passed' | 'failed' | 'partly' | 'open'

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ title: z.string(), fullName: z.string(), status: z.string() }),
      ),
    }),
  ),
})

/** What Vitest's JSON reporter says of rows. A file that breaks down before its tests is a failure of its own. */
export function readVitest(report: unknown): { tests: RowTest[]; broken: string[] } {
  const { testResults } = vitestSchema.parse(report)
  const tests = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .flatMap(({ fullName, status }) => toTests(fullName, status === 'passed', false)),
  )
  const broken = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => name)
  return { tests, broken }
}

type Suite = {
  title: string
  specs?: { title: string; ok: boolean; tests: { status: string }[] }[] | undefined
  suites?: Suite[] | undefined
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z
      .array(
        z.object({
          title: z.string(),
          ok: z.boolean(),
          tests: z.array(z.object({ status: z.string() })),
        }),
      )
      .optional(),
    suites: z.array(suiteSchema).optional(),
  }),
)

const playwrightSchema = z.object({
  stats: z.object({ startTime: z.coerce.date() }),
  suites: z.array(suiteSchema),
})

/** What Playwright's JSON reporter says of rows, and when that was. What was skipped is no test. */
export function readPlaywright(report: unknown): { at: Date; tests: RowTest[] } {
  const { stats, suites } = playwrightSchema.parse(report)
  return { at: stats.startTime, tests: suites.flatMap((suite) => testsOf(suite, '')) }
}

function testsOf({ title, specs = [], suites = [] }: Suite, above: string): RowTest[] {
  const path = `${above} ${title}`.trim()
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status !== 'skipped'))
    .flatMap((spec) => toTests(`${path} ${spec.title}`, spec.ok, true))
  return [...own, ...suites.flatMap((suite) => testsOf(suite, path))]
}

/** A test, or the group it is in, is named `row 7: …` or `rows 7 and 21: …`. */
function toTests(title: string, passed: boolean, browser: boolean): RowTest[] {
  const numbers = [...title.matchAll(/\brows? ((?:\d+(?:, | and )?)+):/g)].flatMap(
    ([, list = '']) => list.match(/\d+/g)?.map(Number) ?? [],
  )
  return [...new Set(numbers)].map((row) => ({ row, title, passed, browser }))
}

export function stateOf({ row, browser }: FaultRow, tests: readonly RowTest[]): RowState {
  const own = tests.filter((test) => test.row === row)
  if (own.length === 0) return 'open'
  if (own.some(({ passed }) => !passed)) return 'failed'
  return browser && !own.some((test) => test.browser) ? 'partly' : 'passed'
}
