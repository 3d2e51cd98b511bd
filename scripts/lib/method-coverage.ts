import type { Asked } from './method-recording.ts'

export type Use = {
  nsid: string
  /** Paths of the pages on which the browser was seen asking for it. */
  screens: string[]
  specs: string[]
  /** Files of the console that call it. */
  callers: string[]
}

/** The paths of all pages, as the table of lazily loaded ones has them, and the one page that is not. */
export function pathsOf(pages: string): string[] {
  return ['/sign-in', ...[...pages.matchAll(/^ *'(\/[^']*)':/gm)].map(([, path = '']) => path)]
}

/** Who uses each method: by what was recorded, on known pages alone, and by the code. */
export function usesOf(
  nsids: readonly string[],
  {
    asked,
    paths,
    code,
  }: {
    asked: readonly Asked[]
    paths: readonly string[]
    /** Text by file name. */
    code: ReadonlyMap<string, string>
  },
): Use[] {
  return nsids.map((nsid) => {
    const seen = asked.filter((one) => one.nsid === nsid)
    const screens = seen.flatMap(({ page }) => page ?? []).filter((page) => paths.includes(page))
    return {
      nsid,
      screens: distinct(screens),
      specs: distinct(seen.map(({ spec }) => spec)),
      callers: [...code].filter(([, text]) => calls(text, nsid)).map(([file]) => file),
    }
  })
}

/** Whether a module imports the method as a value and calls it. */
function calls(text: string, nsid: string): boolean {
  const name = nsid.split('.').at(-1) ?? ''
  const [, specifiers = ''] =
    new RegExp(
      `^import \\{([^}]*)\\} from '@/lexicon/generated/current/${moduleOf(nsid)}'`,
      'm',
    ).exec(text) ?? []
  const isValue = specifiers.split(',').some((one) => one.trim() === name)
  return isValue && new RegExp(`\\bcall\\(\\s*${name}\\b`).test(text)
}

/** com.atproto.server.getSession → com/atproto/server/get-session.gen.ts */
function moduleOf(nsid: string): string {
  const kebab = nsid.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `${kebab.replaceAll('.', '/')}.gen.ts`
}

export type FeatureRow = { paths: string[]; methods: string[] }

/**
 * The rows of the README's table of pages: in backquotes, the path of a page in the first cell, short names of methods in
 * the last.
 */
export function readFeatureTable(readme: string): FeatureRow[] {
  return readme
    .split('\n')
    .filter((line) => /^\|[^|]*`\//.test(line))
    .map((line) => {
      const [first = '', ...rest] = line.split('|').slice(1, -1)
      const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
      return { paths: quoted(first), methods: quoted(rest.at(-1) ?? '') }
    })
}

/** What the table leaves out, and what it claims that nobody has seen. */
export function problemsOf(rows: readonly FeatureRow[], uses: readonly Use[]): string[] {
  const shortName = ({ nsid }: Use) => nsid.split('.').at(-1) ?? ''
  const left = uses
    .filter((use) => !rows.some(({ methods }) => methods.includes(shortName(use))))
    .map((use) => `README: no page has ${shortName(use)}`)
  const wrong = rows.flatMap(({ paths, methods }) =>
    uses
      .filter((use) => methods.includes(shortName(use)))
      .filter(({ screens }) => !paths.some((path) => screens.includes(path)))
      .map((use) => `README: ${shortName(use)} was not seen on ${paths.join(', ')}`),
  )
  return [...left, ...wrong]
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted()
}
