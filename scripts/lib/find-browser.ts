import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './run.ts'

/** The one without a window comes first: it is the same engine, and much lighter. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** The first Chromium on the PATH that really starts. */
export async function findOnPath(path: string): Promise<string | undefined> {
  const candidates = path
    .split(delimiter)
    .filter((directory) => directory !== '')
    .flatMap((directory) => names.map((name) => join(directory, name)))
  for (const candidate of candidates) if (await starts(candidate)) return candidate
  return undefined
}

/** Some systems ship a `chromium-browser` that only says how to install it; others lack its libraries. */
export async function starts(browser: string): Promise<boolean> {
  try {
    await access(browser, constants.X_OK)
  } catch {
    return false
  }
  const { ok, output } = await run(browser, ['--version'], { timeout: 20_000 })
  return ok && /\d+\.\d+\.\d+/.test(output)
}
