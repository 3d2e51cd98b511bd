import type { Clock } from '@/lib/clock.ts'
import type { LiveRecord } from './record.ts'

/** The reading of the monotonic clock when a token was received. */
export type Anchor = number

/** An anchor for a record that was received, by this tab or another, at its `receivedAt`. */
export function anchorOf({ receivedAt }: LiveRecord, clock: Clock): Anchor {
  return clock.monotonic() - Math.max(0, clock.now() - receivedAt)
}

/**
 * Milliseconds since a token was received. The monotonic clock stands still in a sleeping machine, the wall
 * clock may be moved: the greater is right, or costs one renewal too many, never a loop, since a new token
 * is measured from its own receipt.
 */
function elapsed({ receivedAt }: LiveRecord, anchor: Anchor, clock: Clock): number {
  return Math.max(clock.monotonic() - anchor, clock.now() - receivedAt)
}

/** A token refused this soon (ms) after it was received is not renewed: the next one would fare the same. */
const tooNewMs = 30_000

/**
 * Whether a new token would fare as this one did. Never where the age is not known, since the clock was set back, or where
 * the server may have replaced the token, since the answer to a renewal was lost.
 */
export function isTooNew(record: LiveRecord, anchor: Anchor, clock: Clock): boolean {
  if (record.pendingSince !== undefined || clock.now() < record.receivedAt) return false
  return elapsed(record, anchor, clock) < tooNewMs
}

/** Milliseconds the access token has left; Infinity when it does not tell how long it lives. */
export function timeLeft(record: LiveRecord, anchor: Anchor, clock: Clock): number {
  if (record.lifetime === undefined) return Number.POSITIVE_INFINITY
  return record.lifetime - elapsed(record, anchor, clock)
}

/** With less than this left (ms), a token is renewed before it is used. Short-lived ones are used half. */
export function leewayOf({ lifetime = 0 }: LiveRecord): number {
  return Math.min(Math.max(60_000, lifetime / 20), lifetime / 2)
}

/** With less than this left (ms), a visible tab renews a token by itself. */
export function restOf({ lifetime = 0 }: LiveRecord): number {
  return lifetime / 10
}
