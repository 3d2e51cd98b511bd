import { createClient } from '@/client/client.ts'
import { CallError } from '@/client/errors.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import type { OutputOf } from '@/lexicon/method.ts'
import type { Clock } from '@/lib/clock.ts'
import { classifyRefresh, type RefreshFailure } from './classify.ts'
import type { Lock } from './lock.ts'
import { isKnownTo, type LiveRecord, type StoredRecord } from './record.ts'
import { answered, debtOf, mismatchOf, rotated } from './rotation.ts'
import type { SessionStore } from './store.ts'

/**
 * How a renewal went. `current`: the record to go on with, renewed by this tab or another one (`saved` false
 * and why, when it could not be stored); `signedOut`: the account was signed out meanwhile, by a tombstone of
 * generation `gen`; else the failure, with the error it came from; `lost`: the answer to an earlier renewal with
 * this token never arrived.
 */
export type Renewal =
  | { readonly kind: 'current'; readonly record: LiveRecord; readonly saved: true }
  | {
      readonly kind: 'current'
      readonly record: LiveRecord
      readonly saved: false
      readonly error: unknown
    }
  | { readonly kind: 'signedOut'; readonly gen: number }
  | (RefreshFailure & { readonly error: CallError; readonly lost: boolean })

/** The generation that a renewal ended with; 0 when it failed. */
export function genOf(result: Renewal): number {
  if (result.kind === 'current') return result.record.gen
  return result.kind === 'signedOut' ? result.gen : 0
}

export type RenewalDependencies = {
  store: SessionStore
  lock: Lock
  clock: Clock
  fetch: typeof fetch
}

/** A lock is waited for in steps, with a look at the store between them. */
const patienceMs = 10_000
/** After this the lock is passed over; the compare-and-set alone then decides. */
const longestWaitMs = 45_000

/**
 * Renews the tokens of an account, in at most one tab at a time: takes over what another tab has renewed,
 * or else sends the newest refresh token there is. Never rejects.
 *
 * Rotation is the dangerous operation, so its order matters: read under the lock, mark as under way, send,
 * check, then commit only over the generation that was sent. Source: com.atproto.server.refreshSession.
 */
export async function renew(known: LiveRecord, given: RenewalDependencies): Promise<Renewal> {
  const { lock, clock, store } = given
  const giveUpAt = clock.monotonic() + longestWaitMs
  for (;;) {
    const patience = Math.min(patienceMs, giveUpAt - clock.monotonic())
    if (patience <= 0) return renewNow(known, given)
    // oxlint-disable-next-line no-await-in-loop -- one wait after the other is the point
    const tried = await lock.run(lockName(known.id), patience, () => renewNow(known, given))
    if (tried.held) return tried.value
    // oxlint-disable-next-line no-await-in-loop
    const overtaken = overtakenBy(await readIfPossible(store, known.id), known)
    if (overtaken) return overtaken
  }
}

/**
 * What is stored of an account once no tab renews it any more, or has for too long. Some servers refuse a token as soon
 * as they make the next one, which another tab may still be waiting for.
 */
export async function afterOthers(
  id: string,
  { lock, store }: RenewalDependencies,
): Promise<StoredRecord | undefined> {
  await lock.run(lockName(id), longestWaitMs, async () => {})
  return readIfPossible(store, id)
}

export function lockName(id: string): string {
  return `latchkey.session ${id}`
}

async function renewNow(known: LiveRecord, given: RenewalDependencies): Promise<Renewal> {
  const { store, clock } = given
  const found = await readIfPossible(store, known.id)
  const overtaken = overtakenBy(found, known)
  if (overtaken) return overtaken
  const base = found?.kind === 'live' && found.gen === known.gen ? found : known
  const lost = base.pendingSince !== undefined
  // Not when the answer is read: the machine may sleep until then.
  const asked = clock.now()
  await mark(store, base, asked)
  let output: OutputOf<typeof refreshSession>
  try {
    output = await send(base, given)
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    const failure = classifyRefresh(error)
    // The server answered: nothing is under way any more. What an answer that was lost brought lives on.
    if (failure.kind === 'refused' && !lost) await mark(store, base, undefined)
    // A tab that did not wait any longer may have renewed meanwhile.
    const newest = await readIfPossible(store, base.id)
    return overtakenBy(newest, base) ?? { ...failure, error, lost }
  }
  const mismatch = mismatchOf(base, output)
  if (mismatch) return { kind: 'failed', cause: 'identity', error: mismatch, lost }
  return commit(base, rotated(base, output, asked), store)
}

/** What another tab has made of a renewal that was begun, or wanted, with `known`. */
function overtakenBy(found: StoredRecord | undefined, known: LiveRecord): Renewal | undefined {
  if (found?.kind === 'buried') return { kind: 'signedOut', gen: found.gen }
  if (found?.kind !== 'live' || found.gen <= known.gen) return undefined
  return { kind: 'current', record: found, saved: true }
}

function send(base: LiveRecord, { fetch, clock }: RenewalDependencies) {
  const service = createServiceHandler({ service: base.service, fetch, clock })
  return createClient(withAuthorization(service, `Bearer ${base.refreshJwt}`), clock).call(
    refreshSession,
  )
}

/**
 * Stores new tokens over the generation they were made from. A newer one of the same session wins over them; a tombstone
 * and a session that was begun meanwhile take them as a debt, to be ended on the server; a record that the person erased
 * stays erased.
 */
async function commit(base: LiveRecord, made: LiveRecord, store: SessionStore): Promise<Renewal> {
  try {
    const { after } = await store.swap(base.id, (found) => {
      if (!found || found.kind === 'unreadable') return undefined
      if (found.kind === 'live') {
        if (found.gen <= base.gen) return { ...made, owed: found.owed }
        if (isKnownTo(found, base)) return undefined
      }
      return { ...found, owed: [...answered(found.owed, base), debtOf(made, made.receivedAt)] }
    })
    if (after?.kind === 'buried') return { kind: 'signedOut', gen: after.gen }
    return { kind: 'current', record: after?.kind === 'live' ? after : made, saved: true }
  } catch (error) {
    return { kind: 'current', record: made, saved: false, error }
  }
}

/** A mark that cannot be written is known to this tab alone; see `lostSince` in session.ts. */
async function mark(store: SessionStore, base: LiveRecord, now: number | undefined): Promise<void> {
  await store
    .swap(base.id, (found) => {
      if (found?.kind !== 'live' || found.gen !== base.gen) return undefined
      return { ...found, pendingSince: now === undefined ? undefined : (found.pendingSince ?? now) }
    })
    .catch(() => {})
}

/** Storage that fails must not end what the tab can do from memory. */
async function readIfPossible(store: SessionStore, id: string) {
  return store.read(id).catch(() => undefined)
}
