/**
 * Writes `src/lexicon/generated/` from the lexicon documents. With `--check` it writes nothing, and fails
 * with the names of the files that are not what the documents say.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate } from './lexicons/generate.ts'

const root = fileURLToPath(new URL('../src/lexicon/generated/', import.meta.url))
const { values } = parseArgs({ options: { check: { type: 'boolean' } } })

const wanted = await generate()
const present = await readPresent()
const stale = [...wanted].filter(([path, text]) => present.get(path) !== text)
const left = [...present.keys()].filter((path) => !wanted.has(path))

if (values.check) {
  for (const [path] of stale) console.error(`out of date: src/lexicon/generated/${path}`)
  for (const path of left) console.error(`no longer generated: src/lexicon/generated/${path}`)
  if (stale.length + left.length > 0) {
    console.error('Run `npm run lexicons` and commit what it writes.')
    process.exitCode = 1
  }
} else {
  for (const path of left) await rm(join(root, path))
  for (const [path, text] of stale) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  console.log(`${wanted.size} lexicon modules, ${stale.length} written, ${left.length} removed.`)
}

async function readPresent(): Promise<Map<string, string>> {
  await mkdir(root, { recursive: true })
  const entries = await readdir(root, { recursive: true })
  const files = entries.filter((entry) => entry.endsWith('.gen.ts'))
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return new Map(files.map((file, index) => [file, texts[index] ?? '']))
}
