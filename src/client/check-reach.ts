import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { systemClock, type Clock } from '@/lib/clock.ts'
import { orAborted, startTimeLimit } from '@/lib/time-limit.ts'
import { createClient } from './client.ts'
import { InvalidAnswer, NoAnswer, ServerRefusal } from './errors.ts'
import { createServiceHandler } from './fetch-handler.ts'
import { takesTokens } from './takes-tokens.ts'

/**
 * What is in the way of a server. `answers`: nothing, now. `tokenless`: it answers, but this browser may send it no token
 * (CORS). `foreign`: something answers there that is no PDS.
 * `inTrouble`: it says so. `slow`: no answer in time. `redirects`: it leads elsewhere. `closed`: something answers, but
 * no page may read it (CORS, or a proxy before the server). `silent`: nothing answers, while another fetch works.
 * `cutOff`: neither does this console's own server.
 */
export type Reach =
  | { state: 'answers' | 'tokenless' | 'foreign' | 'slow' | 'redirects' | 'closed' | 'cutOff' }
  | { state: 'silent' }
  | { state: 'inTrouble'; status: number }

type Tools = {
  fetch: typeof globalThis.fetch
  /** A file of this console's own. */
  own: string
  signal?: AbortSignal
  clock?: Clock
}

const limitMs = 8000

/**
 * Finds out why a server cannot be reached, as far as a page can tell: asks it who it is, then what comes back if
 * nothing of it needs to be read, and whether anything else can be fetched. Sends no credential. Rejects with
 * `NoAnswer` when the signal aborts.
 */
export async function checkReach(service: string, tools: Tools): Promise<Reach> {
  const { fetch, own, signal, clock = systemClock } = tools
  const handler = createServiceHandler({ service, fetch, clock })
  try {
    await createClient(handler, clock).call(describeServer, { signal })
    const isOpen = await takesTokens(service, tools).catch(() => true)
    return { state: isOpen ? 'answers' : 'tokenless' }
  } catch (error) {
    if (error instanceof ServerRefusal || error instanceof InvalidAnswer) return judge(error.status)
    if (!(error instanceof NoAnswer) || error.cause === 'aborted') throw error
    if (error.cause === 'timeout') return { state: 'slow' }
  }
  const url = `${service}/xrpc/${describeServer.nsid}`
  const ask = (address: string, init: RequestInit) => peek(address, init, { ...tools, clock })
  const [plain, hidden, mine] = await Promise.all([
    ask(url, { redirect: 'manual' }),
    ask(url, { mode: 'no-cors' }),
    ask(own, { method: 'HEAD' }),
  ])
  signal?.throwIfAborted()
  if (plain?.type === 'opaqueredirect') return { state: 'redirects' }
  if (plain ?? hidden) return { state: 'closed' }
  return { state: mine ? 'silent' : 'cutOff' }
}

function judge(status: number): Reach {
  const isTrouble = status >= 500 || status === 429
  return isTrouble ? { state: 'inTrouble', status } : { state: 'foreign' }
}

/** Whether anything comes back at all. */
async function peek(
  address: string,
  init: RequestInit,
  { fetch, signal, clock }: Tools & { clock: Clock },
): Promise<Response | undefined> {
  const limit = startTimeLimit({
    clock,
    ms: limitMs,
    reason: () => new Error('Too slow'),
    parent: signal,
  })
  try {
    const sent = fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: limit.signal,
      ...init,
    })
    return await orAborted(sent, limit.signal)
  } catch {
    return undefined
  } finally {
    limit.stop()
  }
}
