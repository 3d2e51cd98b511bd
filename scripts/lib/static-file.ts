import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

export type StaticFile = { path: string; size: number; modified: number; type: string }

const compress = promisify(brotliCompress)

const contentTypes = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml'],
])

const compressible = /^(text|application)\/|\+xml$/

/** The file of a decoded URL path; undefined when there is none, or when it would lie outside `root`. */
export async function findFile(root: string, urlPath: string): Promise<StaticFile | undefined> {
  if (urlPath.includes('\0')) return undefined
  const path = normalize(join(root, urlPath))
  if (!path.startsWith(normalize(root) + sep)) return undefined
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const type = contentTypes.get(extname(path)) ?? 'application/octet-stream'
  return { path, size: found.size, modified: found.mtimeMs, type }
}

export type Encoded = { body: Uint8Array; encoding?: 'br' }

/** Reads files, and keeps what it had to compress itself. */
export function createEncoder(): (file: StaticFile, brotli: boolean) => Promise<Encoded> {
  const compressed = new Map<string, Promise<Uint8Array>>()
  return async (file, brotli) => {
    if (!brotli || !compressible.test(file.type)) return { body: await readFile(file.path) }
    const key = `${file.path} ${file.modified} ${file.size}`
    const body = compressed.get(key) ?? compressFile(file)
    compressed.set(key, body)
    return { body: await body, encoding: 'br' }
  }
}

/** The build's own `.br` file when it is there and no older than the file. */
async function compressFile({ path, modified }: StaticFile): Promise<Uint8Array> {
  const ready = await stat(`${path}.br`).catch(() => undefined)
  if (ready && ready.mtimeMs >= modified) return readFile(`${path}.br`)
  const original = await readFile(path)
  return compress(original, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: original.byteLength,
    },
  })
}
