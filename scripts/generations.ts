import { mkdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cells, toMarkdown } from '../e2e/generations/table.ts'
import { runBrowserTests } from './lib/browser-tests.ts'
import { readShown, type Shown, tableOf } from './lib/generation-results.ts'
import { fail, say } from './lib/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = `${root}node_modules/.cache/latchkey-generations/`
const document = 'docs/generations.md'

// generations.ts [--no-build | --report FILE]: what the console offers on servers of each older generation of the
// protocol, cell by cell of the table, as the browser tests show it; and whether docs/generations.md says the same. With
// --report, the tests are those of a report of Playwright (its JSON reporter) and not run again.
const [flag, file] = process.argv.slice(2)
const report = flag === '--report' && file ? file : `${cache}browser.json`
if (flag !== '--report') await run()
const shown = await readReport()
const results = cells.map(({ title }) => ({ title, state: stateOf(title) }))
for (const { title, state } of results) say(`${title.padEnd(78)} ${state}`)
if (tableOf(await readFile(`${root}${document}`, 'utf8')) !== toMarkdown()) {
  fail(`${document} has another table than the tests. It should be:\n\n${toMarkdown()}\n`)
}
const failed = results.filter(({ state }) => state !== 'pass').length
if (failed > 0) process.exitCode = 1
say(`${results.length - failed} passed, ${failed} failed`)

async function run(): Promise<void> {
  await mkdir(cache, { recursive: true })
  await rm(report, { force: true })
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report
  const build = flag === '--no-build' ? ['--no-build'] : []
  await runBrowserTests('mock', [...build, 'e2e/generations.spec.ts', '--reporter=list,json'])
}

async function readReport(): Promise<Shown[]> {
  const text = await readFile(report, 'utf8').catch(() => undefined)
  return text === undefined ? [] : readShown(JSON.parse(text))
}

function stateOf(title: string): 'pass' | 'FAIL' | 'not run' {
  const own = shown.filter((one) => one.title === title)
  if (own.length === 0) return 'not run'
  return own.every(({ passed }) => passed) ? 'pass' : 'FAIL'
}
