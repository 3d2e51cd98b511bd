import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { requireNode } from './lib/require-node.ts'
import { fail, say } from './lib/terminal.ts'
import { spawnLocalPds } from './pds-process.ts'
import { serve } from './serve.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const playwright = fileURLToPath(
  new URL('../node_modules/@playwright/test/cli.js', import.meta.url),
)
const projects = ['mock', 'pds', 'live']

/**
 * `e2e.ts <mock|pds|live> [--no-build] [arguments for Playwright]`: a browser, the built console under the headers
 * of production, for `pds` a server on this machine, and then the tests. `--no-build` takes dist/ as it is.
 */
async function runBrowserTests([project = '', ...rest]: string[]): Promise<void> {
  if (!projects.includes(project)) throw new Error(`Name a project: ${projects.join(', ')}`)
  if (project === 'live') assertLiveSettings()
  await using running = new AsyncDisposableStack()
  const browser = await ensureBrowser(say)
  const served = await serve({ root: await builtConsole(rest.includes('--no-build'), running) })
  running.defer(served.stop)
  const env = { ...process.env, CHROME_PATH: browser, CONSOLE_URL: served.url }
  if (project === 'pds') {
    const { info, stop } = await spawnLocalPds([], say)
    running.defer(stop)
    Object.assign(env, { LOCAL_PDS: JSON.stringify(info) })
  }
  const options = rest.filter((argument) => argument !== '--no-build')
  const tests = spawn(process.execPath, [playwright, 'test', `--project=${project}`, ...options], {
    stdio: 'inherit',
    env,
  })
  await once(tests, 'exit')
  process.exitCode = tests.exitCode ?? 1
}

/** Where the built console is: dist/ as it stands, or a build that nobody else touches while the tests run. */
async function builtConsole(reuse: boolean, running: AsyncDisposableStack): Promise<string> {
  if (reuse && (await stat(`${root}dist/index.html`).catch(() => undefined))) return `${root}dist`
  const outDir = `node_modules/.cache/e2e-${process.pid}`
  running.defer(() => rm(`${root}${outDir}`, { recursive: true, force: true }))
  await build({ outDir })
  return `${root}${outDir}`
}

function assertLiveSettings(): void {
  const missing = ['PDS_URL', 'PDS_IDENTIFIER', 'PDS_PASSWORD'].filter((name) => !process.env[name])
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(', ')} not set. The live tests sign in at PDS_URL as PDS_IDENTIFIER with PDS_PASSWORD, and ` +
        `leave the account as they found it.`,
    )
  }
}

requireNode()
await runBrowserTests(process.argv.slice(2)).catch(fail)
