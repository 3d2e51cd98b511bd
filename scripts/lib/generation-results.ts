import * as z from 'zod'

/** A test or a step of one that ended, by its title. */
export type Shown = { readonly title: string; readonly passed: boolean }

type Suite = {
  specs?:
    | {
        title: string
        ok: boolean
        tests: {
          status: string
          results: { steps?: { title: string; error?: unknown }[] | undefined }[]
        }[]
      }[]
    | undefined
  suites?: Suite[] | undefined
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z
      .array(
        z.object({
          title: z.string(),
          ok: z.boolean(),
          tests: z.array(
            z.object({
              status: z.string(),
              results: z.array(
                z.object({
                  steps: z
                    .array(z.object({ title: z.string(), error: z.unknown().optional() }))
                    .optional(),
                }),
              ),
            }),
          ),
        }),
      )
      .optional(),
    suites: z.array(suiteSchema).optional(),
  }),
)

const reportSchema = z.object({ suites: z.array(suiteSchema) })

/** What Playwright's JSON reporter says of tests and of the steps of their last runs. What was skipped is not shown. */
export function readShown(report: unknown): Shown[] {
  return reportSchema.parse(report).suites.flatMap(shownIn)
}

function shownIn({ specs = [], suites = [] }: Suite): Shown[] {
  const own = specs.flatMap(({ title, ok, tests }) => {
    const run = tests.filter(({ status }) => status !== 'skipped')
    const steps = run.flatMap(({ results }) => results.at(-1)?.steps ?? [])
    return [
      ...run.map(() => ({ title, passed: ok })),
      ...steps.map((step) => ({ title: step.title, passed: step.error === undefined })),
    ]
  })
  return [...own, ...suites.flatMap(shownIn)]
}

/** The first table of a document in Markdown, as it is written; undefined: it has none. */
export function tableOf(markdown: string): string | undefined {
  return /(?:^\|.*\|\n?)+/m.exec(markdown)?.[0].trimEnd()
}
