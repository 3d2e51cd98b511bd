import { mkdir, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { currentMethods } from '@/lexicon/generated/all.gen.ts'
import { type Asked, recordings } from '../scripts/lib/method-recording.ts'

const types: ReadonlyMap<string, string> = new Map(
  Object.values(currentMethods).map(({ nsid, type }) => [nsid, type]),
)

/** What the tests of one worker made the browser ask for, each once. */
export type MethodLog = Map<string, Asked>

/**
 * Notes which methods the browser asks for from now on, and on which page. A method under the verb that it does not have
 * is not used, but only asked about.
 */
export function recordMethods(context: BrowserContext, file: string, log: MethodLog): void {
  const spec = basename(file, '.spec.ts')
  note({ spec })
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    const [, nsid] = /^\/xrpc\/([\w.]+)$/.exec(pathname) ?? []
    if (nsid === undefined || request.resourceType() !== 'fetch') return
    const verb = types.get(nsid) === 'query' ? 'GET' : 'POST'
    if (!types.has(nsid) || request.method() !== verb) return
    note({ spec, nsid, page: new URL(request.frame().url()).pathname })
  })

  function note(asked: Asked) {
    log.set(JSON.stringify(asked), asked)
  }
}

/** Leaves the log of a worker where `npm run coverage:methods` finds it. */
export async function writeMethodLog(worker: number, log: MethodLog): Promise<void> {
  if (log.size === 0) return
  await mkdir(recordings, { recursive: true })
  const file = `${recordings}${process.pid}-${worker}.json`
  await writeFile(file, JSON.stringify({ at: new Date(), asked: [...log.values()] }))
}
