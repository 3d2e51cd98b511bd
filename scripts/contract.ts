import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ensureLocalPds } from './ensure-local-pds.ts'
import { spawnLocalPds } from './pds-process.ts'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

// Holds the mock and the reference PDS to one list of calls. Further arguments go to Vitest.
await ensureLocalPds({ onProgress: say })
await using servers = new AsyncDisposableStack()
say('Starting two reference servers: one plain, one with invite codes and rate limits')
const [plain, strict] = await Promise.all([
  start([]),
  start(['--invites', '--invite-interval', '1', '--rate-limits']),
])
const tests = spawn(
  process.execPath,
  [vitest, 'run', '--project', 'contract', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, CONTRACT_SERVERS: JSON.stringify({ plain, strict }) },
  },
)
await once(tests, 'exit')
process.exitCode = tests.exitCode ?? 1

async function start(flags: string[]) {
  const server = await spawnLocalPds(flags)
  servers.defer(server.stop)
  return server.info
}
