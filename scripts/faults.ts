import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runBrowserTests } from './lib/browser-tests.ts'
import { readPlaywright, readVitest, stateOf } from './lib/fault-results.ts'
import { faultRows, type FaultRow } from './lib/fault-rows.ts'
import { readReport, removeReports, reportFile } from './lib/reports.ts'
import { run } from './lib/run.ts'
import { fail, say } from './lib/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const servers = ['mock', 'pds'] as const

// faults.ts [--as-ran | --units] [--no-build] [--verbose]: every test that is named by a row of the fault matrix, as
// units and in a browser on the mock and on the real PDS. With --units, the browser tests count as they last ended;
// with --as-ran nothing is run.
const flags = new Set(process.argv.slice(2))
if (!flags.has('--as-ran')) {
  await removeReports('units')
  await runUnits()
  if (!flags.has('--units')) await runInBrowser()
}
const units = readVitest(await readReport('units'))
const browsers = await Promise.all(
  servers.map(async (server) => ({
    server,
    ...readPlaywright(await readReport(`browser-${server}`)),
  })),
)

const tests = [...units.tests, ...browsers.flatMap((browser) => browser.tests)]
for (const row of faultRows) say(lineOf(row))
for (const file of units.broken) fail(`Broke down before its tests: ${file}`)
for (const { title } of tests.filter(({ passed }) => !passed)) fail(`Failed: ${title}`)
for (const { server, at } of browsers)
  say(`In the browser on the ${server}: ${at.toLocaleString()}`)
const passed = faultRows.filter((row) => stateOf(row, tests) === 'passed').length
const failed = faultRows.length - passed
if (failed > 0) fail('Not every row has its tests, and has them pass')
say(`${passed} passed, ${failed} failed`)

function lineOf(row: FaultRow): string {
  const words = {
    passed: 'pass',
    failed: 'FAIL',
    partly: 'FAIL: no browser test',
    open: 'FAIL: no test',
  }[stateOf(row, tests)]
  const own = tests.filter((test) => test.row === row.row)
  const titles = flags.has('--verbose') ? own.map(({ title }) => `\n       ${title}`) : []
  return `row ${String(row.row).padStart(2)}  ${row.name.padEnd(58)} ${words}${titles.join('')}`
}

/** Only files that name a row are run: a page's other tests have steps of their own. */
async function runUnits(): Promise<void> {
  const files = globSync('src/**/*.test.{ts,tsx}', { cwd: root }).toSorted()
  const texts = await Promise.all(files.map((file) => readFile(`${root}${file}`, 'utf8')))
  const named = files.filter((_, index) => /['"`]rows? \d/.test(texts[index] ?? ''))
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', '--project', 'dom']
  const report = [
    '--reporter=json',
    `--outputFile=${reportFile('units')}`,
    '-t',
    String.raw`\brows? \d`,
  ]
  const { output } = await run(process.execPath, [...vitest, ...report, ...named], { cwd: root })
  await readReport('units').catch(() => {
    throw new Error(`The unit tests did not run:\n${output}`)
  })
}

async function runInBrowser(): Promise<void> {
  await removeReports('browser-mock', 'browser-pds')
  const build = flags.has('--no-build') ? ['--no-build'] : []
  for (const server of servers) {
    process.env['BROWSER_REPORT'] = reportFile(`browser-${server}`)
    await runBrowserTests(server, [...build, '--grep', String.raw`\brows? \d`])
  }
}
