import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const locale = `${root}src/locales/en`
const catalogues = (await readdir(locale))
  .filter((name) => name.endsWith('.po'))
  .map((name) => `${locale}/${name}`)

// Extracts the words anew and compares, leaving the catalogues as they ought to be.
const before = await Promise.all(catalogues.map(readWords))
const extraction = spawnSync('npm', ['run', '--silent', 'messages'], {
  cwd: root,
  encoding: 'utf8',
})
if (extraction.status !== 0) throw new Error(extraction.stderr + extraction.stdout)
const after = await Promise.all(catalogues.map(readWords))
const stale = catalogues.filter((_, index) => before[index] !== after[index])
if (stale.length > 0) {
  process.stderr.write(`Not up to date, mended now: ${stale.join(', ')}\n`)
  process.exitCode = 1
}

/** The catalogue without its date. */
async function readWords(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replace(/^"POT-Creation-Date:.*\n/m, '')
}
