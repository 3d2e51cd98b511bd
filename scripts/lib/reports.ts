import { mkdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const directory = fileURLToPath(
  new URL('../../node_modules/.cache/latchkey-reports/', import.meta.url),
)

/** What test runners wrote of their last runs, for other scripts to read. */
export type ReportName = 'units' | 'browser-mock' | 'browser-pds'

export function reportFile(name: ReportName): string {
  return `${directory}${name}.json`
}

/** Rejects where that runner has not run to its end since its report was removed. */
export async function readReport(name: ReportName): Promise<unknown> {
  return JSON.parse(await readFile(reportFile(name), 'utf8'))
}

export async function removeReports(...names: readonly ReportName[]): Promise<void> {
  await mkdir(directory, { recursive: true })
  await Promise.all(names.map((name) => rm(reportFile(name), { force: true })))
}
