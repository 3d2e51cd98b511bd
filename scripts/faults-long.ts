import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))

// faults-long.ts: the model of sessions over 10,000 stories, or as many as MODEL_RUNS says; MODEL_SEED plays one again.
const tests = spawn(
  process.execPath,
  [vitest, 'run', '--project', 'node', 'src/session/model.test.ts'],
  { stdio: 'inherit', env: { MODEL_RUNS: '10000', ...process.env } },
)
await once(tests, 'exit')
process.exitCode = tests.exitCode ?? 1
