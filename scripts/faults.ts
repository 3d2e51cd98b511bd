import { globSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runBrowserTests } from './lib/browser-tests.ts'
import { readPlaywright, readVitest, type RowTest, stateOf } from './lib/fault-results.ts'
import { faultRows, type FaultRow } from './lib/fault-rows.ts'
import { run } from './lib/run.ts'
import { fail, say } from './lib/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = `${root}node_modules/.cache/latchkey-faults/`
const unitReport = `${cache}units.json`
const browserReport = `${cache}browser.json`

// faults.ts [--browser [--no-build]] [--complete] [--verbose]: runs every test that is named by a row of the fault
// matrix. Without --browser, the browser tests count as they last ended. With --complete, a row without its test fails.
const flags = new Set(process.argv.slice(2))
await mkdir(cache, { recursive: true })
const units = await runUnits()
if (flags.has('--browser')) await runInBrowser()
const browser = await readReport(browserReport).then(
  (report) => readPlaywright(report),
  () => undefined,
)

const tests = [...units.tests, ...(browser?.tests ?? [])]
for (const row of faultRows) say(lineOf(row))
const count = (state: string) => faultRows.filter((row) => stateOf(row, tests) === state).length
const open = count('open') + count('partly')
for (const file of units.broken) fail(`Broke down before its tests: ${file}`)
for (const { title } of tests.filter(({ passed }) => !passed)) fail(`Failed: ${title}`)
say(
  browser
    ? `Browser tests as of ${browser.at.toLocaleString()}.`
    : 'No browser tests yet: "npm run faults -- --browser" runs those there are.',
)
if (open > 0) {
  const words = `${open} with no test yet (${count('partly')} of them want a browser besides)`
  if (flags.has('--complete')) fail(words)
  else say(words)
}
say(`${count('passed')} passed, ${count('failed')} failed`)

function lineOf(row: FaultRow): string {
  const words = {
    passed: 'pass',
    failed: 'FAIL',
    partly: 'no browser test yet; units pass',
    open: 'no test yet',
  }[stateOf(row, tests)]
  const own = tests.filter((test) => test.row === row.row)
  const titles = flags.has('--verbose') ? own.map(({ title }) => `\n       ${title}`) : []
  return `row ${String(row.row).padStart(2)}  ${row.name.padEnd(58)} ${words}${titles.join('')}`
}

/** Only files that name a row are run: a page's other tests have steps of their own. */
async function runUnits(): Promise<{ tests: RowTest[]; broken: string[] }> {
  const files = globSync('src/**/*.test.{ts,tsx}', { cwd: root }).toSorted()
  const texts = await Promise.all(files.map((file) => readFile(`${root}${file}`, 'utf8')))
  const named = files.filter((_, index) => /['"`]rows? \d/.test(texts[index] ?? ''))
  await rm(unitReport, { force: true })
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', '--project', 'dom']
  const report = ['--reporter=json', `--outputFile=${unitReport}`, '-t', String.raw`\brows? \d`]
  const { output } = await run(process.execPath, [...vitest, ...report, ...named], { cwd: root })
  return readReport(unitReport).then(readVitest, () => {
    throw new Error(`The unit tests did not run:\n${output}`)
  })
}

async function runInBrowser(): Promise<void> {
  await rm(browserReport, { force: true })
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = browserReport
  const build = flags.has('--no-build') ? ['--no-build'] : []
  await runBrowserTests('mock', [
    ...build,
    '--grep',
    String.raw`\brows? \d`,
    '--reporter=list,json',
  ])
}

async function readReport(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}
