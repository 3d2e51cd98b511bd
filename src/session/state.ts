import { isOnItsOwn, type LiveRecord } from './record.ts'
import type { SessionState } from './sessions.ts'

/** A session that can be renewed no more works on while its access token lives. */
export function isLast(record: LiveRecord): boolean {
  return record.ended !== undefined || record.scope === 'takendown' || isOnItsOwn(record)
}

/**
 * The state that a record is in; `left` is what its access token has left (ms), `trouble` the failure that
 * holds. What the server says of the account comes before what becomes of its tokens.
 */
export function stateOf(
  record: LiveRecord,
  tab: { left: number; isRenewing: boolean; trouble: SessionState | undefined },
): SessionState {
  const { ended, status, receivedAt, lifetime = 0 } = record
  if (isLast(record) && tab.left <= 0) {
    return { name: 'expired', reason: ended ?? (isOnItsOwn(record) ? 'unrenewable' : 'limited') }
  }
  if (status) return { name: 'blocked', reason: status }
  if (tab.isRenewing) return { name: 'refreshing' }
  if (ended) return { name: 'degraded', cause: 'refused', nextTryAt: receivedAt + lifetime }
  return tab.trouble ?? { name: 'active' }
}
