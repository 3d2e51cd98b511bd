import { mkdir, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BrowserContext, Request } from '@playwright/test'
import { currentMethods } from '@/lexicon/generated/all.gen.ts'
import type { Method } from '@/lexicon/method.ts'
import { policyOf } from '@/lexicon/policies.ts'
import { type Asked, recordings } from '../scripts/lib/method-recording.ts'

const methods: ReadonlyMap<string, Method> = new Map(
  Object.values(currentMethods).map((method) => [method.nsid, method]),
)

/** What the tests of one worker made the browser ask for, each once. */
export type MethodLog = Map<string, Asked>

/** Notes which methods the browser asks for from now on, and on which page. */
export function recordMethods(context: BrowserContext, file: string, log: MethodLog): void {
  const spec = basename(file, '.spec.ts')
  note({ spec })
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    const [, nsid] = /^\/xrpc\/([\w.]+)$/.exec(pathname) ?? []
    const method = methods.get(nsid ?? '')
    if (!method || request.resourceType() !== 'fetch' || !isCall(request, method)) return
    note({ spec, nsid, page: new URL(request.frame().url()).pathname })
  })

  function note(asked: Asked) {
    log.set(JSON.stringify(asked), asked)
  }
}

/** Named under the verb that it does not have, or without the token that it wants, a method is only asked about. */
function isCall(request: Request, method: Method): boolean {
  const { credential } = policyOf(method)
  const wantsToken = credential !== 'none' && credential !== 'optional'
  if (wantsToken && request.headers()['authorization'] === undefined) return false
  return request.method() === (method.type === 'query' ? 'GET' : 'POST')
}

/** Leaves the log of a worker where `npm run coverage:methods` finds it. */
export async function writeMethodLog(worker: number, log: MethodLog): Promise<void> {
  if (log.size === 0) return
  await mkdir(recordings, { recursive: true })
  const file = `${recordings}${process.pid}-${worker}.json`
  await writeFile(file, JSON.stringify({ at: new Date(), asked: [...log.values()] }))
}
