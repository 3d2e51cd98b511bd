import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ensureLocalPds } from './ensure-local-pds.ts'
import { spawnLocalPds } from './pds-process.ts'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

// Holds the mock and the reference PDS to one list of calls; with --older the PDS of local-pds/older/, too.
// Further arguments go to Vitest.
const args = process.argv.slice(2)
const older = args.includes('--older')
await ensureLocalPds({ older, onProgress: say })
await using servers = new AsyncDisposableStack()
say('Starting reference servers: one plain, one with invite codes and rate limits')
const [current, ...others] = await Promise.all([
  startPair([]),
  ...(older ? [startPair(['--older'])] : []),
])
const tests = spawn(
  process.execPath,
  [vitest, 'run', '--project', 'contract', ...args.filter((argument) => argument !== '--older')],
  {
    stdio: 'inherit',
    env: { ...process.env, CONTRACT_SERVERS: JSON.stringify({ current, older: others[0] }) },
  },
)
await once(tests, 'exit')
process.exitCode = tests.exitCode ?? 1

async function startPair(flags: string[]) {
  const [plain, strict] = await Promise.all([
    start(flags),
    start([...flags, '--invites', '--invite-interval', '1', '--rate-limits']),
  ])
  return { plain, strict }
}

async function start(flags: string[]) {
  const server = await spawnLocalPds(flags)
  servers.defer(server.stop)
  return server.info
}
