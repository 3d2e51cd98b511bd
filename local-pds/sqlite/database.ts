import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

type Row = Record<string, unknown>

/** As much of better-sqlite3 as Kysely and the PDS use, with its errors and its values. */
export default class Database {
  readonly #database: DatabaseSync

  /** `timeout`: how long to wait for another connection's lock, in milliseconds. */
  constructor(path: string, { timeout = 5000 }: { timeout?: number } = {}) {
    this.#database = new DatabaseSync(path, { timeout })
  }

  prepare(sql: string): Statement {
    return told(() => new Statement(this.#database.prepare(sql)))
  }

  pragma(source: string): Row[] {
    return this.prepare(`PRAGMA ${source}`).all([])
  }

  close(): void {
    this.#database.close()
  }
}

class Statement {
  /** Whether it gives rows. */
  readonly reader: boolean
  readonly #statement: StatementSync

  constructor(statement: StatementSync) {
    this.#statement = statement
    this.reader = statement.columns().length > 0
  }

  all(bound: readonly SQLInputValue[]): Row[] {
    return told(() => this.#statement.all(...bound)).map((row) => withBuffers(row))
  }

  run(bound: readonly SQLInputValue[]) {
    return told(() => this.#statement.run(...bound))
  }
}

/** The PDS counts on Buffers, and on rows that are plain objects. */
function withBuffers(row: Row): Row {
  const plain: Row = {}
  for (const [column, value] of Object.entries(row)) {
    const isBlob = value instanceof Uint8Array
    plain[column] = isBlob ? Buffer.from(value.buffer, value.byteOffset, value.length) : value
  }
  return plain
}

/** By SQLite's extended result codes: what the PDS tells apart. */
const names: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  261: 'SQLITE_BUSY_RECOVERY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  773: 'SQLITE_BUSY_TIMEOUT',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

/** Gives errors the codes that better-sqlite3 gives them. */
function told<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) {
      const name = names[Number(error.errcode)]
      if (name !== undefined) Object.assign(error, { code: name })
    }
    throw error
  }
}
