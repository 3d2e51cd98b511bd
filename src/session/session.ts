import type { CallError } from '@/client/errors.ts'
import type { Clock } from '@/lib/clock.ts'
import { NotSignedIn } from './errors.ts'
import { anchorOf, isTooNew, leewayOf, restOf, timeLeft } from './freshness.ts'
import type { Lock } from './lock.ts'
import { isKnownTo, pending, type HeldRecord, type LiveRecord } from './record.ts'
import { afterOthers, genOf, renew, type Renewal } from './renew.ts'
import type { AccountId, SessionState } from './sessions.ts'
import { isLast, stateOf } from './state.ts'
import type { SessionStore } from './store.ts'
import { createTrouble } from './trouble.ts'

/** One account in this tab: its newest record, and the renewal of its tokens. */
export type Session = {
  readonly id: AccountId
  readonly store: SessionStore
  /** Aborts when the account is signed out. */
  readonly over: AbortSignal
  /** What the tab has of it; with the mark of a renewal that was lost. */
  record(): HeldRecord
  state(): SessionState
  /**
   * The record to make a call with: renewed before if little time is left, or less than `mustLast` ms.
   * Rejects with `NotSignedIn`, or with the client's error if it had to be renewed and could not be.
   */
  usable(call: { method: string; mustLast?: number }): Promise<LiveRecord>
  /**
   * The record to make a call with once more after the server refused the token of `used`; undefined when
   * that token is too new for a renewal to make sense. Rejects as `usable` does.
   */
  afterRefusal(used: LiveRecord, call: { method: string }): Promise<LiveRecord | undefined>
  /** Whether the server may have replaced the token of `used`, so that a refusal may be of that and of nothing else. */
  doubts(used: LiveRecord): boolean
  /** Takes over what the store, or a new sign-in, has: unless it is older. */
  adopt(found: LiveRecord): void
  /** Changes what is known of the account, here and in the store; the tokens stay. */
  change(apply: (record: LiveRecord) => LiveRecord): void
  /** Renews when a tenth of the token's life is left. */
  keepFresh(): void
  /** Tries again at once after a failure. */
  wake: () => void
  /** Whether this tab alone has its newest tokens. */
  isUnsaved: () => boolean
  /** Stores what could not be stored before. */
  save(): void
  signingOut(): void
  end(): void
}

export type SessionDependencies = {
  fetch: typeof fetch
  lock: Lock
  clock: Clock
  random: () => number
  /** Whether the tab is in use: a hidden one renews nothing by itself. */
  awake: () => boolean
  /** The state may have changed. */
  onChange: () => void
  /** The stored record changed: other tabs want to know. */
  onStored: (id: AccountId) => void
  /** Another tab signed the account out, with a tombstone of this generation. */
  onSignedOut: (session: Session, gen: number) => void
  onUnsaved: (error: unknown) => void
  /** Has the server end what this tab alone had of a session that gave way to another one. */
  endHeld: (held: HeldRecord) => unknown
}

/** A refusal is believed once it came twice, this far apart. */
const confirmMs = 3000

export function createSession(
  first: HeldRecord,
  store: SessionStore,
  given: SessionDependencies,
): Session {
  const { clock, awake, onChange, onStored } = given
  const { id } = first
  const over = new AbortController()
  let record = first
  let anchor = first.kind === 'live' ? anchorOf(first, clock) : 0
  let renewing: Promise<Renewal> | undefined
  let suspicion: { gen: number; at: number; lost: boolean } | undefined
  let refusedForGood = false
  let unsaved = false
  /** Since when a renewal may have come to something, or not: storage may have refused that mark. */
  let lostSince: number | undefined
  let leaving = false
  const trouble = createTrouble(given, () => {
    if (record.kind === 'live' && (suspicion || awake())) void renewal(record)
  })

  function take(next: LiveRecord) {
    if (unsaved && !isKnownTo(next, record)) given.endHeld(record)
    if (record.kind !== 'live' || next.gen > record.gen) {
      anchor = anchorOf(next, clock)
      refusedForGood = false
      suspicion = undefined
      unsaved = false
      lostSince = undefined
      trouble.clear()
    }
    record = next
  }

  function adopt(found: LiveRecord) {
    if (record.kind === 'live' && found.gen < record.gen) return
    take(found)
    onChange()
  }

  function left(of: LiveRecord): number {
    return refusedForGood ? 0 : timeLeft(of, anchor, clock)
  }

  /** What other tabs have made of the session, or are about to. */
  async function catchUp(): Promise<void> {
    const found = await afterOthers(id, { ...given, store })
    if (found?.kind === 'live') adopt(found)
  }

  /** A renewal that another tab, or a new sign-in, has got ahead of. */
  function orNewer(known: LiveRecord, result: Renewal): Renewal {
    if (record.kind !== 'live' || record.gen <= Math.max(known.gen, genOf(result))) return result
    return { kind: 'current', record, saved: true }
  }

  /** One at a time; a failure holds for its backoff, so that no storm of calls makes a storm of renewals. */
  function renewal(known: LiveRecord): Promise<Renewal> {
    const held = trouble.holding()
    if (held && !renewing) return catchUp().then(() => orNewer(known, held))
    renewing ??= renew(known, { ...given, store })
      .then((result) => settle(known, result))
      .finally(() => {
        renewing = undefined
        onChange()
      })
    onChange()
    return renewing
  }

  function settle(known: LiveRecord, result: Renewal): Renewal {
    // A message of another tab may have been quicker than our answer.
    const newer = orNewer(known, result)
    if (newer !== result) return newer
    switch (result.kind) {
      case 'current': {
        take(result.record)
        unsaved = !result.saved
        if (result.saved) onStored(id)
        else given.onUnsaved(result.error)
        break
      }
      case 'signedOut': {
        given.onSignedOut(session, result.gen)
        break
      }
      case 'refused': {
        suspect(known, result)
        break
      }
      case 'blocked': {
        if (known.status !== result.reason) change((now) => ({ ...now, status: result.reason }))
        trouble.hold(result)
        break
      }
      case 'failed': {
        lostSince ??= clock.now()
        trouble.hold(result)
        break
      }
    }
    return result
  }

  function suspect(known: LiveRecord, result: Renewal & { kind: 'refused' }) {
    const now = clock.monotonic()
    if (suspicion?.gen !== known.gen) suspicion = { gen: known.gen, at: now, lost: result.lost }
    if (now - suspicion.at < confirmMs) {
      trouble.hold(result, suspicion.at + confirmMs - now)
      return
    }
    const ended = suspicion.lost ? 'answerLost' : 'refused'
    suspicion = undefined
    trouble.clear()
    change((last) => ({ ...last, ended }))
  }

  function change(apply: (record: LiveRecord) => LiveRecord) {
    if (record.kind !== 'live') return
    const { gen } = record
    const changed = apply(record)
    if (JSON.stringify(changed) === JSON.stringify(record)) return
    record = changed
    onChange()
    store
      .swap(id, (found) => (found?.kind === 'live' && found.gen === gen ? apply(found) : undefined))
      .then(({ after }) => {
        if (after?.kind === 'live') adopt(after)
        return onStored(id)
      }, given.onUnsaved)
  }

  function problem(method: string, reason: NotSignedIn['reason']) {
    return new NotSignedIn({ host: new URL(first.service).host, method, id, reason })
  }

  function errorOf(result: Exclude<Renewal, { kind: 'current' }>, method: string): CallError {
    if (result.kind === 'signedOut') return problem(method, 'signedOut')
    if (result.kind !== 'refused') return result.error
    return problem(method, record.kind === 'live' && record.ended ? 'expired' : 'unconfirmed')
  }

  function state(): SessionState {
    const isRenewing = renewing !== undefined
    if (leaving) return { name: 'signingOut' }
    if (record.kind === 'unreadable') return { name: 'expired', reason: 'unreadable' }
    return stateOf(record, { left: left(record), isRenewing, trouble: trouble.state() })
  }

  const session: Session = {
    id,
    store,
    over: over.signal,
    record: () => pending(record, lostSince),
    state,
    adopt,
    change,
    async usable({ method, mustLast = 0 }) {
      if (over.signal.aborted) throw problem(method, 'signedOut')
      // What is sent only once is not sent with a token that is being replaced.
      if (mustLast > 0) await (renewing ?? catchUp())
      const known = record
      if (known.kind === 'unreadable') throw problem(method, 'expired')
      const isFresh = left(known) > Math.max(leewayOf(known), mustLast)
      if (isFresh && known.pendingSince === undefined) return known
      if (isLast(known)) {
        if (left(known) > 0) return known
        onChange()
        throw problem(method, 'expired')
      }
      const result = await renewal(known)
      if (result.kind === 'current') return result.record
      // What could not be renewed may still do.
      if (result.kind !== 'signedOut' && left(known) > mustLast) return known
      throw errorOf(result, method)
    },
    async afterRefusal(used, { method }) {
      if (record.gen === used.gen && (isLast(used) || isTooNew(used, anchor, clock))) {
        await catchUp()
      }
      const known = record
      if (known.kind === 'unreadable') return undefined
      if (known.gen > used.gen) return known
      if (!isLast(known) && isTooNew(known, anchor, clock)) return undefined
      const result = isLast(known) ? undefined : await renewal(known)
      if (result?.kind === 'current') return result.record
      // Refused for good, maybe only just now: neither token will do.
      if (record.gen === known.gen && record.kind === 'live' && isLast(record)) {
        refusedForGood = true
        onChange()
      }
      throw result ? errorOf(result, method) : problem(method, 'expired')
    },
    doubts(used) {
      if (record.gen > used.gen || renewing || trouble.holding()) return true
      return record.kind === 'live' && Boolean(record.pendingSince ?? record.ended)
    },
    keepFresh() {
      if (record.kind !== 'live' || isLast(record) || record.lifetime === undefined) return
      if (record.pendingSince !== undefined || left(record) < restOf(record)) {
        void renewal(record)
      }
    },
    wake: trouble.wake,
    isUnsaved: () => unsaved,
    save() {
      const newest = record
      if (!unsaved || newest.kind !== 'live') return
      store
        .swap(id, (found) =>
          found?.kind === 'live' && found.gen < newest.gen ? newest : undefined,
        )
        .then(({ after }) => {
          const isStored = after?.kind === 'live' && isKnownTo(after, newest)
          if (isStored && record === newest) unsaved = false
          return onStored(id)
        }, given.onUnsaved)
    },
    signingOut() {
      leaving = true
      onChange()
    },
    end() {
      trouble.clear()
      over.abort()
    },
  }
  return session
}
