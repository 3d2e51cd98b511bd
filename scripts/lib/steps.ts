import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const logs = `${root}node_modules/.cache/latchkey-logs/`

export type Step = { name: string; npm: readonly string[]; env?: Record<string, string> }
type StepResult = { name: string; ok: boolean; passed: number; failed: number }

/** Runs one npm script to its end. Says one line; of what the step said it shows what did not pass, if it failed. */
async function runStep({ name, npm, env }: Step): Promise<StepResult> {
  const started = performance.now()
  const child = spawn('npm', ['run', '--silent', ...npm], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', ...env },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(child, 'close')

  const output = stripVTControlCharacters(Buffer.concat(chunks).toString('utf8'))
  const log = `${logs}${name.replaceAll(/\W+/g, '-')}.log`
  await mkdir(logs, { recursive: true })
  await writeFile(log, output)
  const ok = child.exitCode === 0
  const counted = countTests(output)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const tests = counted ? `, ${counted.passed} passed, ${counted.failed} failed` : ''
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s${tests})\n`)
  if (!ok) process.stdout.write(`${withoutPassed(output)}\nThe whole of it is in ${log}\n`)
  return { name, ok, ...atLeastOne(counted, ok) }
}

/** What the closing lines of Vitest or Playwright say; undefined for steps that count nothing. */
export function countTests(output: string): { passed: number; failed: number } | undefined {
  const closing = /^ *Tests +.*$/m.exec(output)?.[0] ?? output
  const passed = /(\d+) passed/.exec(closing)
  const failed = /(\d+) failed/.exec(closing)
  if (!passed && !failed) return undefined
  return { passed: Number(passed?.[1] ?? 0), failed: Number(failed?.[1] ?? 0) }
}

/** Hundreds of tests that passed would stand before the one that did not. */
export function withoutPassed(output: string): string {
  return output.replaceAll(/^ *✓ .*\n/gm, '')
}

/** A step that counts nothing is one test; one that broke down before its tests ended has failed. */
function atLeastOne(counted: { passed: number; failed: number } | undefined, ok: boolean) {
  const { passed, failed } = counted ?? { passed: ok ? 1 : 0, failed: 0 }
  return { passed, failed: ok ? failed : Math.max(failed, 1) }
}

/** Runs groups one after the other, the steps of a group together; gives whether all went well. */
export async function runSteps(groups: readonly (readonly Step[])[]): Promise<boolean> {
  const started = performance.now()
  const results: StepResult[] = []
  for (const group of groups) results.push(...(await Promise.all(group.map(runStep))))
  const broken = results.filter(({ ok }) => !ok).map(({ name }) => name)
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  const minutes = ((performance.now() - started) / 60_000).toFixed(1)
  process.stdout.write(
    `\n${broken.length === 0 ? 'Everything passed' : `Failed: ${broken.join(', ')}`} in ${minutes} min\n` +
      `${passed} passed, ${failed} failed\n`,
  )
  return broken.length === 0
}
