import { createClient } from '@/client/client.ts'
import { CallError } from '@/client/errors.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import type { Clock } from '@/lib/clock.ts'
import { classifyRefresh } from './classify.ts'
import type { Lock } from './lock.ts'
import {
  type BuriedRecord,
  type Debt,
  type HeldRecord,
  newestOf,
  type StoredRecord,
} from './record.ts'
import { lockName } from './renew.ts'
import { debtsOf } from './rotation.ts'
import type { SessionStore } from './store.ts'

/**
 * The tombstone of a session. What the server is to end goes with it into the same write, so that closing
 * the tab at once loses neither. `held` is what this tab has, which may be newer than what is stored.
 */
export function tombstone(
  found: StoredRecord | undefined,
  held: HeldRecord | undefined,
  now: number,
): BuriedRecord | undefined {
  if (found?.kind === 'buried') return undefined
  const last = newestOf(found, held)
  if (!last) return undefined
  const { id, service, did, handle } = last
  const owed = [
    ...(found?.kind === 'live' ? found.owed : []),
    ...(last.kind === 'live' ? debtsOf(last, now) : []),
  ]
  return { kind: 'buried', id, gen: last.gen + 1, service, did, handle, at: now, owed }
}

export type DebtDependencies = {
  store: SessionStore
  lock: Lock
  clock: Clock
  fetch: typeof fetch
}

/** Another tab that is renewing this session is let finish first, which takes it no longer than this. */
const patienceMs = 35_000

/**
 * Has the server end what is owed for an account, and strikes off what is done, dead, or given up. Resolves
 * with what is left; rejects only when storage fails.
 *
 * Source: com.atproto.server.deleteSession. The reference PDS wants the refresh token (an expired one will
 * do) and ends that one alone; cocoon wants the access token.
 */
export async function settleDebts(id: string, given: DebtDependencies): Promise<readonly Debt[]> {
  const owing = await readOwing(id, given)
  if (!owing) return []
  const tried = await given.lock.run(lockName(id), patienceMs, () => settleNow(id, given))
  return tried.held ? tried.value : owing.owed
}

async function readOwing(id: string, { store }: DebtDependencies) {
  const found = await store.read(id)
  return found && found.kind !== 'unreadable' && found.owed.length > 0 ? found : undefined
}

async function settleNow(id: string, given: DebtDependencies): Promise<readonly Debt[]> {
  const { store, clock } = given
  const found = await readOwing(id, given)
  if (!found) return []
  const end = createEnding(found.service, given)
  const left = new Map<string, Debt | undefined>()
  for (const debt of found.owed) {
    // oxlint-disable-next-line no-await-in-loop -- ending one may renew it: one renewal at a time
    left.set(debt.refreshJwt, await end(debt))
  }
  const { after } = await store.swap(id, (now) => {
    if (!now || now.kind === 'unreadable') return undefined
    const owed = now.owed
      .flatMap((debt) => {
        if (!left.has(debt.refreshJwt)) return debt
        const kept = left.get(debt.refreshJwt)
        return kept ? { ...debt, retired: kept.retired } : []
      })
      .filter(({ until }) => until > clock.now())
    return { ...now, owed }
  })
  // What is given up is not ended either.
  const givenUp = [...left.values()].flatMap((debt) =>
    debt && debt.until <= clock.now() ? debt : [],
  )
  const kept = after && after.kind !== 'unreadable' ? after.owed : []
  return [...kept, ...givenUp]
}

type Tokens = Pick<Debt, 'accessJwt' | 'refreshJwt'>

/** `ended`: the server did it. `refused`: it does not know the token. `later`: nothing is proven. */
type Ending = 'ended' | 'refused' | 'later'

/** Gives a function that ends one session on the server, and gives back what it could not end. */
function createEnding(service: string, { clock, fetch }: DebtDependencies) {
  const handler = createServiceHandler({ service, fetch, clock })
  const as = (jwt: string) => createClient(withAuthorization(handler, `Bearer ${jwt}`), clock)

  async function end(jwt: string): Promise<Ending> {
    return as(jwt)
      .call(deleteSession)
      .then(() => 'ended' as const, endingOf)
  }

  async function endEither({ refreshJwt, accessJwt }: Tokens): Promise<Ending> {
    const first = await end(refreshJwt)
    return first === 'refused' ? end(accessJwt) : first
  }

  async function endSuccessor({ refreshJwt }: Tokens): Promise<Ending> {
    try {
      return await endEither(await as(refreshJwt).call(refreshSession))
    } catch (error) {
      return endingOf(error)
    }
  }

  async function endNewest(debt: Debt): Promise<Ending> {
    // What a lost answer brought lives on, unless the server gives it once more.
    if (debt.isPending && (await endSuccessor(debt)) !== 'ended') return 'later'
    const own = await endEither(debt)
    if (own !== 'refused') return own
    if (debt.isPending) return 'ended'
    // Neither will do: a server that renews the session no more has none to end.
    const successor = await endSuccessor(debt)
    return successor === 'refused' ? 'ended' : successor
  }

  return async function endSession(debt: Debt): Promise<Debt | undefined> {
    const [newest, ...older] = await Promise.all([
      endNewest(debt),
      ...debt.retired.map(({ jwt }) => end(jwt)),
    ])
    const retired = debt.retired.filter((_, index) => older[index] === 'later')
    return newest === 'later' || retired.length > 0 ? { ...debt, retired } : undefined
  }
}

function endingOf(error: unknown): Ending {
  if (!(error instanceof CallError)) throw error
  const { kind } = classifyRefresh(error)
  return kind === 'failed' ? 'later' : 'refused'
}
