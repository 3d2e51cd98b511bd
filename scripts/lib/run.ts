import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type RunOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Milliseconds after which the command is ended. */
  timeout?: number
}

export type Finished = { ok: boolean; output: string }

/** Runs a command to its end and gives what it wrote. Never rejects: a missing command is a failed one. */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env, timeout }: RunOptions = {},
): Promise<Finished> {
  const chunks: string[] = []
  const child = spawn(command, args, {
    cwd,
    env: env ?? process.env,
    timeout,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
  }
  try {
    await once(child, 'close')
  } catch (error) {
    return { ok: false, output: String(error) }
  }
  if (child.signalCode !== null) chunks.push(`\nEnded by ${child.signalCode}\n`)
  return { ok: child.exitCode === 0, output: chunks.join('') }
}
