import { restOf } from './freshness.ts'
import { lifetimeOf, readClaims } from './jwt.ts'
import type { LiveRecord } from './record.ts'
import type { Session } from './session.ts'
import type { Account, AccountId, SessionsSnapshot, StorageReason } from './sessions.ts'
import { isLast } from './state.ts'
import type { SessionStore } from './store.ts'

/** An account as the interface shows it. */
export function toAccount(session: Session): Account {
  const record = session.record()
  const { id, service, did, handle } = record
  const persistent = session.store.kind === 'persistent'
  const common = { id, service, did, handle, state: session.state(), persistent }
  if (record.kind === 'unreadable')
    return { ...common, scope: 'unknown', issuedAt: 0, lastUsedAt: 0 }
  const { email, emailConfirmed, emailAuthFactor, movedTo, lifetime, generation } = record
  const audience = readClaims(record.accessJwt)?.aud
  return {
    ...common,
    scope: record.scope,
    issuedAt: record.receivedAt,
    lastUsedAt: record.lastUsedAt,
    ...(email !== undefined && { email }),
    ...(emailConfirmed !== undefined && { emailConfirmed }),
    ...(emailAuthFactor !== undefined && { emailAuthFactor }),
    ...(movedTo !== undefined && { movedTo }),
    ...(generation !== undefined && { generation }),
    ...(audience !== undefined && { audience }),
    ...(lifetime !== undefined && { expiresAt: record.receivedAt + lifetime }),
    ...renewalOf(record),
  }
}

function renewalOf(record: LiveRecord): Pick<Account, 'renewsAt' | 'renewableUntil'> {
  if (isLast(record)) return {}
  const { receivedAt, lifetime, refreshJwt } = record
  const whole = lifetimeOf(refreshJwt)
  return {
    ...(lifetime !== undefined && { renewsAt: receivedAt + lifetime - restOf(record) }),
    ...(whole !== undefined && { renewableUntil: receivedAt + whole }),
  }
}

/** All that a screen may know. */
export function toSnapshot(
  sessions: Iterable<Session>,
  tab: {
    ready: boolean
    currentId: AccountId | undefined
    /** Of the store; undefined until it is open. */
    kind: SessionStore['kind'] | undefined
    /** Why nothing outlives this tab. */
    reason: StorageReason | undefined
  },
): SessionsSnapshot {
  const { ready, currentId, kind, reason } = tab
  return {
    ready,
    accounts: [...sessions].toSorted(bySignIn).map(toAccount),
    storage: reason !== undefined || kind === 'memory' ? 'memory' : 'persistent',
    ...(currentId !== undefined && { currentId }),
    ...(reason && { storageReason: reason }),
  }
}

/** The order of a list that does not move under the pointer: most recently signed in first. */
function bySignIn(a: Session, b: Session): number {
  return signedInAt(b) - signedInAt(a)
}

/** The account to look at where none was chosen. */
export function lastUsed(sessions: Iterable<Session>): Session | undefined {
  return [...sessions].toSorted((a, b) => usedAt(b) - usedAt(a))[0]
}

function signedInAt(session: Session): number {
  const record = session.record()
  return record.kind === 'live' ? record.signedInAt : 0
}

function usedAt(session: Session): number {
  const record = session.record()
  return record.kind === 'live' ? record.lastUsedAt : 0
}
