import type { StoredRecord } from './record.ts'
import type { AccountId, StorageReason } from './sessions.ts'

/**
 * What to put in the place of what was found: a record, 'remove', or undefined to leave it as it is. Called
 * again with what is there then if another tab was quicker, so it must depend on its argument alone.
 */
export type Decide = (
  found: StoredRecord | undefined,
) => Exclude<StoredRecord, { kind: 'unreadable' }> | 'remove' | undefined

/**
 * Where sessions are kept. `swap` is the one way to write: atomic over all tabs, so that rules about
 * generations and tombstones are plain functions of what is stored. Operations reject when storage fails.
 */
export type SessionStore = {
  readonly kind: 'persistent' | 'memory'
  /** Why it is memory, when storage was wanted. */
  readonly reason?: StorageReason
  list(): Promise<StoredRecord[]>
  read(id: AccountId): Promise<StoredRecord | undefined>
  /** Resolves, once written for good, with what was there before and what is there now. */
  swap(id: AccountId, decide: Decide): Promise<Swapped>
}

export type Swapped = {
  readonly before: StoredRecord | undefined
  readonly after: StoredRecord | undefined
}

/** Names an account as one store has it. */
export const placeOf = (id: AccountId, store: SessionStore) => `${store.kind} ${id}`
