import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { LocalAccount, LocalPdsInfo } from '../local-pds/local-pds-info.ts'
import { ensureLocalPds } from './ensure-local-pds.ts'

export type PdsProcess = {
  info: LocalPdsInfo & { account: LocalAccount }
  stop: () => Promise<void>
}

const infoSchema: z.ZodType<PdsProcess['info']> = z.object({
  pdsUrl: z.url(),
  plcUrl: z.url(),
  inboxUrl: z.url(),
  faultsUrl: z.url().optional(),
  adminPassword: z.string(),
  jwtSecret: z.string(),
  serviceDid: z.string(),
  older: z.optional(z.boolean()),
  dataDirectory: z.string(),
  account: z.object({ handle: z.string(), email: z.string(), password: z.string() }),
})

const main = fileURLToPath(new URL('../local-pds/main.ts', import.meta.url))
const START_MS = 120_000
const STOP_MS = 10_000

/**
 * The local PDS as a child process, with the flags of `npm run pds`. It ends with `stop`, or when this
 * process does, however that comes about.
 */
export async function spawnLocalPds(
  flags: string[] = [],
  onProgress: (line: string) => void = () => {},
): Promise<PdsProcess> {
  await ensureLocalPds({ older: flags.includes('--older'), onProgress })
  const child = spawn(process.execPath, [main, '--json', '--exit-with-stdin', ...flags], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const stop = () => endChild(child)
  try {
    return { info: await firstInfo(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>

/** Waits for the line of JSON; the lines of a log that was switched on are passed by. */
async function firstInfo(child: Child): Promise<PdsProcess['info']> {
  const lines = createInterface({ input: child.stdout, signal: AbortSignal.timeout(START_MS) })
  for await (const line of lines) {
    const info = infoSchema.safeParse(parseJson(line))
    if (info.success) {
      child.stdout.resume()
      return info.data
    }
  }
  throw new Error('The local PDS did not start')
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function endChild(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const giveUp = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  child.stdin.end()
  await ended
  clearTimeout(giveUp)
}
