import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findOnPath, starts } from './lib/find-browser.ts'
import { run } from './lib/run.ts'
import { fail, say } from './lib/terminal.ts'

const playwright = fileURLToPath(
  new URL('../node_modules/@playwright/test/cli.js', import.meta.url),
)
const DOWNLOAD_MS = 5 * 60_000
const PACKAGES_MS = 10 * 60_000

const howTo = `Install Chromium with the package manager of this system (for example "apt-get install chromium",
"dnf install chromium", "apk add chromium", "brew install --cask chromium"), or name one that is
installed: CHROME_PATH=/path/to/chromium`

/**
 * The path of a Chromium that starts: the one that CHROME_PATH names, one on the PATH, or Playwright's own;
 * when there is none, Playwright's download, then the system's packages. Throws with what to do instead.
 */
export async function ensureBrowser(report: (line: string) => void): Promise<string> {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (!(await starts(named))) {
      throw new Error(`CHROME_PATH names ${named}, which does not start as a Chromium.`)
    }
    report(`Browser: ${named}, as CHROME_PATH says`)
    return named
  }
  const found = await findInstalled()
  if (found !== undefined) {
    report(`Browser: ${found}`)
    return found
  }
  report('Browser: none found; trying the download of Playwright')
  if ((await download()) && (await starts(chromium.executablePath()))) {
    report(`Browser: downloaded to ${chromium.executablePath()}`)
    return chromium.executablePath()
  }
  const apt = await aptGet()
  if (apt !== undefined) {
    report('Browser: the download failed; installing Chromium with apt-get')
    await run(...apt('update'))
    const install = (name: string) =>
      run(...apt('install', '--yes', '--no-install-recommends', name))
    const shell = await install('chromium-headless-shell')
    const installed = shell.ok ? shell : await install('chromium')
    const browser = await findOnPath(process.env['PATH'] ?? '')
    if (browser !== undefined) {
      report(`Browser: installed as ${browser}`)
      return browser
    }
    throw new Error(
      `No Chromium, and apt-get could not install one.\n${installed.output}\n${howTo}`,
    )
  }
  throw new Error(`No Chromium, and it could not be downloaded.\n${howTo}`)
}

async function findInstalled(): Promise<string | undefined> {
  const onPath = await findOnPath(process.env['PATH'] ?? '')
  if (onPath !== undefined) return onPath
  const own = chromium.executablePath()
  return (await starts(own)) ? own : undefined
}

async function download(): Promise<boolean> {
  const { ok } = await run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env },
    timeout: DOWNLOAD_MS,
  })
  return ok
}

type Apt = (...args: string[]) => Parameters<typeof run>

/** How to call apt-get without being asked for a password; undefined where that is not possible. */
async function aptGet(): Promise<Apt | undefined> {
  if (!(await run('apt-get', ['--version'])).ok) return undefined
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: PACKAGES_MS,
  }
  if (process.getuid?.() === 0) return (...args) => ['apt-get', args, options]
  if (!(await run('sudo', ['-n', 'true'])).ok) return undefined
  return (...args) => ['sudo', ['-n', 'apt-get', ...args], options]
}

if (import.meta.main) await ensureBrowser(say).catch(fail)
