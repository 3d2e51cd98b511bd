import type { Clock } from '@/lib/clock.ts'
import type { Lock } from './lock.ts'
import {
  type BuriedRecord,
  type Debt,
  type HeldRecord,
  newestOf,
  owedOf,
  type StoredRecord,
} from './record.ts'
import { lockName } from './renew.ts'
import { debtsOf } from './rotation.ts'
import type { AccountId } from './sessions.ts'
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
  if (found?.kind === 'buried') {
    // Whoever signed out did not know of what this tab has.
    if (held?.kind !== 'live' || held.gen < found.gen) return undefined
    return { ...found, gen: held.gen + 1, owed: [...found.owed, ...debtsOf(held, now)] }
  }
  const last = newestOf(found, held)
  if (!last) return undefined
  const { id, service, did, handle } = last
  const owed = [...owedOf(found), ...debtsOf(last, now)]
  return { kind: 'buried', id, gen: last.gen + 1, service, did, handle, at: now, owed }
}

export type DebtDependencies = {
  store: SessionStore
  lock: Lock
  clock: Clock
  fetch: typeof fetch
}

/** What has a server end sessions; see ending.ts. It comes when it is first wanted. */
export type LoadEnding = () => Promise<{
  endOwed: (id: AccountId, given: DebtDependencies) => Promise<readonly Debt[]>
  oweHeld: (
    held: HeldRecord,
    given: Pick<DebtDependencies, 'store' | 'clock'> & { memory: SessionStore },
  ) => Promise<SessionStore | undefined>
}>

/** Another tab that is renewing this session is let finish first, which takes it no longer than this. */
const patienceMs = 35_000

/**
 * Has the server end what is owed for an account. Resolves with what is left; rejects only when storage fails. Where
 * what does that cannot be loaded, no server can be told either.
 */
export async function settleDebts(
  id: AccountId,
  given: DebtDependencies & { loadEnding: LoadEnding },
): Promise<readonly Debt[]> {
  const owing = await readOwing(id, given)
  if (!owing) return []
  const ending = await given.loadEnding().catch(() => undefined)
  if (!ending) return owing.owed
  const tried = await given.lock.run(lockName(id), patienceMs, () => ending.endOwed(id, given))
  return tried.held ? tried.value : owing.owed
}

/** What is stored of an account for which something is owed. */
export async function readOwing(id: AccountId, { store }: Pick<DebtDependencies, 'store'>) {
  const found = await store.read(id)
  return found && found.kind !== 'unreadable' && found.owed.length > 0 ? found : undefined
}
