import type { OlderGeneration } from '@/lexicon/generations.ts'
import type { AccountId, AccountScope, BlockedReason, ExpiredReason } from './sessions.ts'

/** A refresh token that was replaced, and until when (epoch ms) a server may still take it. */
export type Retired = { readonly jwt: string; readonly until: number }

/**
 * A session that the server is still to end. Kept, encrypted like a session, until it has, or until the
 * console gives up at `until`. Times are epoch ms.
 */
export type Debt = {
  readonly accessJwt: string
  readonly refreshJwt: string
  readonly retired: readonly Retired[]
  /** The answer to a renewal was lost: the server may have replaced the refresh token by one that nobody has. */
  readonly isPending?: boolean | undefined
  readonly until: number
  /** When the refresh token runs out by itself. */
  readonly aliveUntil?: number | undefined
  /** When the access token does, which no server ends early. */
  readonly accessUntil?: number | undefined
}

/** What an account and the trace it leaves have in common; `gen` only ever grows. */
type Common = {
  readonly id: AccountId
  readonly gen: number
  readonly service: string
  readonly did: string
  readonly handle: string
  readonly owed: readonly Debt[]
}

/** A signed-in account. Times are epoch ms, by this machine's clock. */
export type LiveRecord = Common & {
  readonly kind: 'live'
  readonly accessJwt: string
  readonly refreshJwt: string
  readonly receivedAt: number
  /** Of the access token, in ms: its `exp - iat`, so that the server's clock does not matter. */
  readonly lifetime?: number | undefined
  readonly retired: readonly Retired[]
  /** Since when a renewal of this generation has been under way, or lost on its way. */
  readonly pendingSince?: number | undefined
  /** The server refused the newest token for good. */
  readonly ended?: Extract<ExpiredReason, 'refused' | 'answerLost'> | undefined
  readonly status?: BlockedReason | undefined
  readonly scope: AccountScope
  readonly email?: string | undefined
  readonly emailConfirmed?: boolean | undefined
  readonly emailAuthFactor?: boolean | undefined
  readonly movedTo?: string | undefined
  /** Of the protocol, where the server does not speak today's. */
  readonly generation?: OlderGeneration | undefined
  readonly signedInAt: number
  readonly lastUsedAt: number
}

/** Whether the server can neither renew nor end the session: in 2022 it came with the sign-up, and that was all. */
export function isOnItsOwn({ generation }: Pick<LiveRecord, 'generation'>): boolean {
  return generation === '2022-account'
}

/** The tombstone of a signed-out account, so that no slower tab brings it back. */
export type BuriedRecord = Common & { readonly kind: 'buried'; readonly at: number }

/** An account whose record cannot be read: a lost key, damage, or a later version of the console. */
export type UnreadableRecord = Omit<Common, 'owed'> & { readonly kind: 'unreadable' }

/** What a tab has of an account that is signed in. */
export type HeldRecord = LiveRecord | UnreadableRecord

export type StoredRecord = LiveRecord | BuriedRecord | UnreadableRecord

/** What the server is still to end, as far as it can be read. */
export function owedOf(record: StoredRecord | undefined): readonly Debt[] {
  return record && record.kind !== 'unreadable' ? record.owed : []
}

/**
 * What a tab holds where that is later than what it found: storage may have refused it, or the mark of a renewal that was
 * lost.
 */
export function newestOf(
  found: StoredRecord | undefined,
  held: HeldRecord | undefined,
): StoredRecord | undefined {
  const gen = found?.gen ?? 0
  if (held && held.gen > gen) return held
  if (found?.kind !== 'live' || held?.kind !== 'live' || held.gen < gen) return found
  return pending(found, held.pendingSince)
}

/** A record whose renewal, begun by `since` (epoch ms), may have come to something or not. */
export function pending(record: HeldRecord, since: number | undefined): HeldRecord {
  if (record.kind !== 'live' || since === undefined) return record
  return { ...record, pendingSince: record.pendingSince ?? since }
}

/** Whether a record has the tokens that a tab holds, or what came of them. */
export function isKnownTo({ refreshJwt, retired }: LiveRecord, held: HeldRecord): boolean {
  if (held.kind !== 'live') return true
  return refreshJwt === held.refreshJwt || retired.some(({ jwt }) => jwt === held.refreshJwt)
}

/** How long a replaced refresh token may live on the servers that let it. */
export const graceMs = 2 * 3_600_000
/** How long a tombstone is kept. */
export const tombstoneMs = 90 * 86_400_000
/** How long the console goes on asking a server to end a session. */
export const debtMs = 24 * 3_600_000

/** Whether a decrypted value is a record that this version wrote. */
export function isRecord(value: unknown): value is LiveRecord | BuriedRecord {
  if (typeof value !== 'object' || value === null) return false
  const all = new Map<string, unknown>(Object.entries(value))
  const texts = ['id', 'service', 'did', 'handle']
  if (all.get('kind') === 'live') texts.push('accessJwt', 'refreshJwt', 'scope')
  else if (all.get('kind') !== 'buried') return false
  return (
    texts.every((name) => typeof all.get(name) === 'string') &&
    typeof all.get('gen') === 'number' &&
    Array.isArray(all.get('owed'))
  )
}
