import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as viteBuild } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

type Prerender = { render: (path: string) => string }

/**
 * Builds the console: the app, then the pages that are rendered at build time. `sign-in.html` is taken over by
 * the app as it stands; `index.html`, which serves every other address, holds the frame alone.
 */
export async function build({ outDir = 'dist', mode = 'production' } = {}): Promise<void> {
  process.env['NODE_ENV'] = 'production'
  await viteBuild({ root, mode, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const rendererDir = join(root, 'node_modules/.cache', `prerender-${process.pid}`)
  try {
    await viteBuild({
      root,
      mode,
      logLevel: 'warn',
      build: {
        ssr: 'src/prerender.tsx',
        outDir: rendererDir,
        emptyOutDir: true,
        copyPublicDir: false,
      },
    })
    const renderer = await load(join(rendererDir, 'prerender.js'))
    const shell = await readFile(join(root, outDir, 'index.html'), 'utf8')
    await writeFile(
      join(root, outDir, 'sign-in.html'),
      page(shell, '/sign-in', 'Sign in', renderer),
    )
    await writeFile(join(root, outDir, 'index.html'), page(shell, '/', undefined, renderer))
  } finally {
    await rm(rendererDir, { recursive: true, force: true })
  }
}

/** The module was built a moment ago: its shape is known here alone. */
function load(file: string): Promise<Prerender> {
  return import(pathToFileURL(file).href)
}

function page(
  shell: string,
  path: string,
  title: string | undefined,
  { render }: Prerender,
): string {
  const rendered = title === undefined ? '' : ` data-rendered="${path}"`
  const filled = shell
    .replace('<div id="root"></div>', () => `<div id="root"${rendered}>${render(path)}</div>`)
    .replace(
      '<title>Latchkey</title>',
      `<title>${title === undefined ? '' : `${title} · `}Latchkey</title>`,
    )
  if (filled === shell) throw new Error('index.html has no empty #root to render into')
  return filled
}

if (import.meta.main) await build()
