import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { currentNsids } from '../src/lexicon/generated/nsids.gen.ts'
import { pathsOf, problemsOf, readFeatureTable, type Use, usesOf } from './lib/method-coverage.ts'
import { readRecording } from './lib/method-recording.ts'
import { fail, say } from './lib/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFile(`${root}${file}`, 'utf8')

// coverage-methods.ts [--check-readme]: which screen and which spec uses each method of com.atproto.server. Screens and
// specs are those with which the browser was seen asking for it in the last browser tests on the mock.
const recording = await readRecording()
if (recording) {
  const { first, last } = recording
  const specs = globSync('*.spec.ts', { cwd: `${root}e2e` })
    .map((file) => file.replace(/\.spec\.ts$/, ''))
    .toSorted()
  // What came of a spec that is no more does not count.
  const asked = recording.asked.filter(({ spec }) => specs.includes(spec))
  const nsids = currentNsids.filter((nsid) => nsid.startsWith('com.atproto.server.'))
  const paths = pathsOf(await read('src/routes/pages.ts'))
  const uses = usesOf(nsids, { asked, paths, code: await readCode() })
  for (const use of uses) print(use)
  say(`Recorded ${first.toLocaleString()} to ${last.toLocaleString()} by "npm run e2e".`)
  const notRun = specs.filter((name) => !asked.some(({ spec }) => spec === name))
  if (notRun.length > 0) say(`Not in the recording: ${notRun.join(', ')}`)
  const problems = [
    ...uses.filter(({ screens }) => screens.length === 0).map(({ nsid }) => `No screen: ${nsid}`),
    ...(process.argv.includes('--check-readme')
      ? problemsOf(readFeatureTable(await read('README.md')), uses)
      : []),
  ]
  for (const problem of problems) fail(problem)
  const covered = uses.filter(({ screens }) => screens.length > 0).length
  say(`${covered} of ${uses.length} methods on a screen`)
} else {
  fail('Nothing is recorded. Run "npm run e2e" first: it notes what the browser asks for.')
}

function print({ nsid, screens, specs, callers }: Use): void {
  const list = (items: readonly string[]) => items.join(', ') || 'none'
  say(nsid)
  say(`  screens  ${list(screens)}`)
  say(`  specs    ${list(specs)}`)
  say(`  code     ${list(callers)}`)
}

/** The console's own code, without tests and mocks. */
async function readCode(): Promise<Map<string, string>> {
  const files = globSync('src/{client,session,queries,features,routes}/**/*.{ts,tsx}', {
    cwd: root,
  })
  const own = files.filter((file) => !file.includes('.test.')).toSorted()
  return new Map(await Promise.all(own.map(async (file) => [file, await read(file)] as const)))
}
