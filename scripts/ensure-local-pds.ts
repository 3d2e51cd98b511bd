import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const directory = new URL('../local-pds/', import.meta.url)
const stamp = new URL('node_modules/.installed', directory)

/** Installs the packages of `local-pds/` when they are missing or not those of its lockfile. */
export async function ensureLocalPds({ onProgress }: { onProgress: (line: string) => void }) {
  const wanted = await fingerprint()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  onProgress('Installing the local PDS (once, about a minute)')
  await install()
  await writeFile(stamp, wanted)
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', '.npmrc']) {
    hash.update(await readFile(new URL(file, directory)))
  }
  return hash.digest('hex')
}

async function install(): Promise<void> {
  const npm = spawn('npm', ['ci', '--include=dev', '--no-progress'], {
    cwd: fileURLToPath(directory),
    stdio: ['ignore', 'ignore', 'pipe'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  })
  const [errors] = await Promise.all([text(npm.stderr), once(npm, 'close')])
  if (npm.exitCode !== 0) {
    throw new Error(
      `Could not install the local PDS: "npm ci" in local-pds/ ended with ${npm.exitCode ?? npm.signalCode}\n${errors.trim()}`,
    )
  }
}
