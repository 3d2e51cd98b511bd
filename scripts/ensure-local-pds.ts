import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

type Options = {
  /** The older PDS, too: it is started by the code of today's, and by its packages. */
  older?: boolean
  onProgress: (line: string) => void
}

/** Installs the packages of `local-pds/` when they are missing or not those of its lockfile. */
export async function ensureLocalPds({ older = false, onProgress }: Options): Promise<void> {
  await ensure('local-pds/', 'the local PDS', onProgress)
  if (older) await ensure('local-pds/older/', 'an older PDS', onProgress)
}

async function ensure(folder: string, what: string, onProgress: Options['onProgress']) {
  const stamp = new URL(`${folder}node_modules/.installed`, root)
  const wanted = await fingerprint(folder)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  onProgress(`Installing ${what} (once, about a minute)`)
  await install(folder)
  await writeFile(stamp, wanted)
}

async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', '.npmrc']) {
    hash.update(await readFile(new URL(`${folder}${file}`, root)))
  }
  return hash.digest('hex')
}

async function install(folder: string): Promise<void> {
  const npm = spawn('npm', ['ci', '--include=dev', '--no-progress'], {
    cwd: fileURLToPath(new URL(folder, root)),
    stdio: ['ignore', 'ignore', 'pipe'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  })
  const [errors] = await Promise.all([text(npm.stderr), once(npm, 'close')])
  if (npm.exitCode !== 0) {
    throw new Error(
      `"npm ci" in ${folder} ended with ${npm.exitCode ?? npm.signalCode}\n${errors.trim()}`,
    )
  }
}
