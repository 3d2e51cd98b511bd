import { globSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readVitest } from './lib/fault-results.ts'
import { mutations, type Mutation } from './lib/mutations.ts'
import { run } from './lib/run.ts'
import { fail, say } from './lib/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** A mutant may make a test hang. */
const longestMs = 180_000
const modelRuns = 200

const config = `export default {
  resolve: { tsconfigPaths: true },
  test: { environment: 'node', include: ['src/session/**/*.test.ts'], bail: 1 },
}
`

type Verdict =
  | { kind: 'killed'; by: string }
  | { kind: 'survived' | 'outdated' | 'broken'; why: string }

// mutants.ts [words of a name]: breaks the session on purpose, one promise at a time, in a copy of src/, and has its
// tests find out. Fails when one survives, or is killed by no test that a row names, or when its change fits no more.
await using cleaning = new AsyncDisposableStack()
const copy = await mkdtemp(join(tmpdir(), 'latchkey-mutants-'))
cleaning.defer(() => rm(copy, { recursive: true, force: true }))
await cp(`${root}src`, `${copy}/src`, { recursive: true })
await cp(`${root}tsconfig.json`, `${copy}/tsconfig.json`)
await cp(`${root}package.json`, `${copy}/package.json`)
await writeFile(`${copy}/vitest.config.ts`, config)
await mkdir(`${copy}/reports`)
await symlink(`${root}node_modules`, `${copy}/node_modules`)

const wanted = process.argv.slice(2).join(' ')
const chosen = mutations.filter(({ name }) => name.includes(wanted))
const sound = await testRows('sound')
if (sound.kind === 'survived') {
  let killed = 0
  for (const mutation of chosen) {
    const verdict = await judge(mutation)
    const said =
      verdict.kind === 'killed' ? verdict.by : `${verdict.kind.toUpperCase()}: ${verdict.why}`
    say(`${mutation.name.padEnd(52)} ${said}`)
    if (verdict.kind === 'killed') killed += 1
    else process.exitCode = 1
  }
  say(`${killed} killed, ${chosen.length - killed} not`)
} else {
  fail(
    `Without any mutation, the tests fail already: ${sound.kind === 'killed' ? sound.by : sound.why}`,
  )
}

async function judge(mutation: Mutation): Promise<Verdict> {
  const file = `${copy}/src/${mutation.file}`
  const source = await readFile(file, 'utf8')
  const times = source.split(mutation.from).length - 1
  if (times !== 1) {
    return { kind: 'outdated', why: `src/${mutation.file} has what it changes ${times} times` }
  }
  await writeFile(
    file,
    source.replace(mutation.from, () => mutation.to),
  )
  const verdict = await testRows(mutation.name)
  const isMissed = verdict.kind === 'survived' && (await breaksModel())
  await writeFile(file, source)
  if (isMissed) return { kind: 'survived', why: 'the model breaks, but no row says why' }
  return verdict
}

/** Runs what rows name until the first failure. */
async function testRows(name: string): Promise<Verdict> {
  const report = `${copy}/reports/${name.replaceAll(/\W+/g, '-')}.json`
  const files = globSync('src/session/*.test.ts', { cwd: copy }).filter(
    (file) => !file.includes('model'),
  )
  const rows = ['-t', String.raw`\brows? \d`, '--reporter=json', `--outputFile=${report}`]
  const { ok, output } = await vitest([...rows, ...files.toSorted()])
  const text = await readFile(report, 'utf8').catch(() => undefined)
  if (text === undefined) return { kind: 'broken', why: output.slice(-500) }
  const { tests, broken } = readVitest(JSON.parse(text))
  const first = tests.find(({ passed }) => !passed)
  if (first) return { kind: 'killed', by: first.title }
  if (ok) return { kind: 'survived', why: 'no row noticed' }
  return { kind: 'broken', why: broken[0] ?? output.slice(-500) }
}

async function breaksModel(): Promise<boolean> {
  const { ok } = await vitest(['src/session/model.test.ts'], { MODEL_RUNS: String(modelRuns) })
  return !ok
}

function vitest(args: string[], env: NodeJS.ProcessEnv = {}) {
  const cli = `${root}node_modules/vitest/vitest.mjs`
  return run(process.execPath, [cli, 'run', '--root', copy, ...args], {
    cwd: copy,
    env: { ...process.env, ...env },
    timeout: longestMs,
  })
}
