import type { Clock } from '@/lib/clock.ts'
import { orAborted, startTimeLimit } from '@/lib/time-limit.ts'

/** Thrown when another tab keeps an older version of the database open. */
export class DatabaseBlocked extends Error {
  override readonly name = 'DatabaseBlocked'
}

/** Thrown when the browser's database does not answer. */
export class DatabaseSlow extends Error {
  override readonly name = 'DatabaseSlow'
}

/** A database may hang for ever; what waits for it may hold a lock. */
const longestMs = 5000

/** A connection that opens itself again when the browser closed it. */
export type Database = {
  /**
   * Runs one transaction over one object store and resolves with what `work` made of it once it is
   * written for good. Rejects with the browser's DOMException (`QuotaExceededError` …), or with
   * {@link DatabaseSlow} after 5 s, and has then changed nothing.
   */
  transact<T>(
    store: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, give: (value: T) => void) => void,
  ): Promise<T | undefined>
}

/** Opens a database lazily; `upgrade` lays out a new one. */
export function createDatabase(
  factory: IDBFactory,
  name: string,
  version: number,
  upgrade: (database: IDBDatabase) => void,
  clock: Clock,
): Database {
  let opening: Promise<IDBDatabase> | undefined

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = factory.open(name, version)
      request.addEventListener('upgradeneeded', () => upgrade(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('No database')))
      request.addEventListener('blocked', () => reject(new DatabaseBlocked()))
      request.addEventListener('success', () => {
        const database = request.result
        const forget = () => {
          opening = undefined
        }
        database.addEventListener('close', forget)
        // A later version of the console in another tab is not held up.
        database.addEventListener('versionchange', () => {
          forget()
          database.close()
        })
        resolve(database)
      })
    })
  }

  function connection(): Promise<IDBDatabase> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  async function begin(store: string, mode: IDBTransactionMode): Promise<IDBTransaction> {
    // A token that was rotated must outlive a power cut.
    const options: IDBTransactionOptions = { durability: 'strict' }
    try {
      return (await connection()).transaction(store, mode, options)
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      opening = undefined
      return (await connection()).transaction(store, mode, options)
    }
  }

  async function run<T>(
    transaction: IDBTransaction,
    store: string,
    work: (store: IDBObjectStore, give: (value: T) => void) => void,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        try {
          transaction.abort()
        } catch {
          // It is over, and its own event is on the way: what it wrote is written.
          return
        }
        reject(signal.reason)
      }
      signal.addEventListener('abort', giveUp, { once: true })
      let given: T | undefined
      transaction.addEventListener('complete', () => resolve(given))
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('Not stored')),
      )
      work(transaction.objectStore(store), (value) => {
        given = value
      })
    })
  }

  return {
    async transact(store, mode, work) {
      const reason = () => new DatabaseSlow()
      const limit = startTimeLimit({ clock, ms: longestMs, reason })
      try {
        const transaction = await orAborted(begin(store, mode), limit.signal)
        return await run(transaction, store, work, limit.signal)
      } finally {
        limit.stop()
      }
    },
  }
}
