import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from '../build.ts'
import { ensureBrowser } from '../ensure-browser.ts'
import { ensureLocalPds } from '../ensure-local-pds.ts'
import { spawnLocalPds } from '../pds-process.ts'
import { serve } from '../serve.ts'
import { readConfigCookie } from './config-cookie.ts'
import { forgetRecording } from './method-recording.ts'
import { say } from './terminal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The projects of playwright.config.ts. */
export type BrowserProject = 'mock' | 'pds' | 'live' | 'size'

/**
 * Finds a browser, builds and serves the console under the headers of production, starts two PDSes on this machine
 * for `pds` (as it comes; and strict: invite codes, rate limits), and runs the tests; gives Playwright's exit code.
 * `--no-build` takes dist/ as it stands, `--older` the PDS of local-pds/older/; all other arguments go to Playwright.
 */
export async function runBrowserTests(project: BrowserProject, args: string[]): Promise<number> {
  await using running = new AsyncDisposableStack()
  const browser = await ensureBrowser(say)
  const served = await serve({
    root: await builtConsole(args.includes('--no-build'), running),
    config: readConfigCookie,
  })
  running.defer(served.stop)
  const env = { ...process.env, CHROME_PATH: browser, CONSOLE_URL: served.url }
  if (project === 'pds') {
    const plain = args.filter((argument) => argument === '--older')
    const strict = [...plain, '--invites', '--invite-interval', '1', '--rate-limits']
    // Else both would install it at once.
    await ensureLocalPds({ older: plain.length > 0, onProgress: say })
    const start = async (name: string, flags: string[]) => {
      const starting = spawnLocalPds(flags, say)
      const stop = async () => (await starting).stop()
      running.defer(() => stop().catch(() => {}))
      Object.assign(env, { [name]: JSON.stringify((await starting).info) })
    }
    await Promise.all([start('LOCAL_PDS', plain), start('STRICT_LOCAL_PDS', strict)])
  }
  const options = args.filter((argument) => argument !== '--no-build' && argument !== '--older')
  if (project === 'mock' && options.length === 0) await forgetRecording()
  const cli = `${root}node_modules/@playwright/test/cli.js`
  const tests = spawn(process.execPath, [cli, 'test', `--project=${project}`, ...options], {
    cwd: root,
    stdio: 'inherit',
    env,
  })
  // A terminal tells Playwright of Ctrl-C itself; this process stays to clear up after it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => tests.kill())
  await once(tests, 'exit')
  return tests.exitCode ?? 1
}

/** dist/ as it stands, or a build that nobody else touches while the tests run. */
async function builtConsole(reuse: boolean, running: AsyncDisposableStack): Promise<string> {
  if (reuse && (await stat(`${root}dist/index.html`).catch(() => undefined))) return `${root}dist`
  const outDir = `node_modules/.cache/console-${process.pid}`
  running.defer(() => rm(`${root}${outDir}`, { recursive: true, force: true }))
  await build({ outDir })
  return `${root}${outDir}`
}
