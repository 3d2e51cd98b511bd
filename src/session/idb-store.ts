import type { Clock } from '@/lib/clock.ts'
import { createDatabase, type Database } from './database.ts'
import { createKey, isRow, open, seal, type Row } from './seal.ts'
import type { SessionStore } from './store.ts'

const accounts = 'accounts'
const keys = 'keys'

/** More rivals than this for one account at one time is no race but a fault. */
const mostTries = 20

/**
 * Opens the store in IndexedDB: one sealed row per account, and the key that seals them. Rejects when the
 * browser will not have it. A row that cannot be opened is left where it is, and harms no other.
 */
export async function openIdbStore(
  indexedDB: IDBFactory,
  crypto: Crypto,
  clock: Clock,
): Promise<SessionStore> {
  const layOut = (database: IDBDatabase) => {
    database.createObjectStore(accounts, { keyPath: 'id' })
    database.createObjectStore(keys)
  }
  const database = createDatabase(indexedDB, 'latchkey', 1, layOut, clock)
  const sealing = { key: await keyOf(database, crypto), crypto }

  async function get(id: string): Promise<Row | undefined> {
    const found = await database.transact<unknown>(accounts, 'readonly', (store, give) => {
      const request = store.get(id)
      request.onsuccess = () => give(request.result)
    })
    return isRow(found) ? found : undefined
  }

  /** False when the stored row is no longer `expected`. */
  function replace(id: string, expected: Row | undefined, next: Row | undefined) {
    return database.transact<boolean>(accounts, 'readwrite', (store, give) => {
      const request = store.get(id)
      request.onsuccess = () => {
        const found: unknown = request.result
        const same = (isRow(found) ? found.revision : undefined) === expected?.revision
        give(same)
        if (!same) return
        if (next) store.put(next)
        else store.delete(id)
      }
    })
  }

  return {
    kind: 'persistent',
    async list() {
      const found = await database.transact<unknown[]>(accounts, 'readonly', (store, give) => {
        const request = store.getAll()
        request.onsuccess = () => give(request.result)
      })
      const records = await Promise.all(
        (found ?? []).filter(isRow).map((row) => open(row, sealing)),
      )
      return records.filter((record) => record !== undefined)
    },
    async read(id) {
      const row = await get(id)
      return row && open(row, sealing)
    },
    // Sealing takes a moment in which a transaction would end: so read, seal, then write what is unchanged.
    async swap(id, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        // oxlint-disable-next-line no-await-in-loop -- a later try starts from what the earlier one found
        const row = await get(id)
        // oxlint-disable-next-line no-await-in-loop
        const before = row && (await open(row, sealing))
        const decision = decide(before)
        if (!decision) return { before, after: before }
        const next =
          decision === 'remove'
            ? undefined
            : // oxlint-disable-next-line no-await-in-loop
              await seal(decision, (row?.revision ?? 0) + 1, sealing)
        // oxlint-disable-next-line no-await-in-loop
        if (await replace(id, row, next)) {
          return { before, after: decision === 'remove' ? undefined : decision }
        }
      }
      throw new Error('Too many writers')
    },
  }
}

/** The stored key; of two tabs that make the first one, both get the one stored first. */
async function keyOf(database: Database, crypto: Crypto): Promise<CryptoKey> {
  const fresh = await createKey(crypto)
  const key = await database.transact<unknown>(keys, 'readwrite', (store, give) => {
    const request = store.get('sessions')
    request.onsuccess = () => {
      if (request.result instanceof CryptoKey) {
        give(request.result)
      } else {
        store.put(fresh, 'sessions')
        give(fresh)
      }
    }
  })
  return key instanceof CryptoKey ? key : fresh
}
