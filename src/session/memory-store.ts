import type { StoredRecord } from './record.ts'
import type { AccountId, StorageReason } from './sessions.ts'
import type { SessionStore } from './store.ts'

/** A store that ends with the tab: for "don't stay signed in", and where the browser stores nothing. */
export function createMemoryStore(reason?: StorageReason): SessionStore {
  const records = new Map<AccountId, StoredRecord>()
  return {
    kind: 'memory',
    ...(reason && { reason }),
    list: async () => [...records.values()],
    read: async (id) => records.get(id),
    async swap(id, decide) {
      const before = records.get(id)
      const decision = decide(before)
      if (decision === 'remove') records.delete(id)
      else if (decision) records.set(id, decision)
      return { before, after: records.get(id) }
    },
  }
}
