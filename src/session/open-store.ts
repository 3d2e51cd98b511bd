import type { Clock } from '@/lib/clock.ts'
import { DatabaseBlocked, DatabaseSlow } from './database.ts'
import { openIdbStore } from './idb-store.ts'
import { createMemoryStore } from './memory-store.ts'
import type { StorageReason } from './sessions.ts'
import type { SessionStore } from './store.ts'

/** Some browsers leave IndexedDB opening for ever. */
const openMs = 3000

/** Opens the best store the browser has: IndexedDB, or memory with the reason. Never rejects. */
export async function openStore(browser: {
  indexedDB: IDBFactory | undefined
  crypto: Crypto
  secure: boolean
  clock: Clock
}): Promise<SessionStore> {
  const { indexedDB, crypto, secure, clock } = browser
  if (!secure) return createMemoryStore('insecure')
  if (!indexedDB) return createMemoryStore('unavailable')
  return new Promise((resolve) => {
    const cancel = clock.after(openMs, () => resolve(createMemoryStore('slow')))
    openIdbStore(indexedDB, crypto, clock)
      .catch((error: unknown) => createMemoryStore(reasonOf(error)))
      .then(resolve, () => {})
      .finally(cancel)
  })
}

/** What a failure of storage means to a person. */
export function reasonOf(error: unknown): StorageReason {
  if (error instanceof DatabaseBlocked) return 'blocked'
  if (error instanceof DatabaseSlow) return 'slow'
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'unavailable'
}
