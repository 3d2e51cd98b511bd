import type { ReferencePds } from './load-reference-pds.ts'

type Statement = {
  get: (...bound: unknown[]) => unknown
  all: (...bound: unknown[]) => unknown[]
  iterate: (...bound: unknown[]) => Iterable<unknown>
}

/**
 * libsql, which stands in for better-sqlite3 (see `overrides`), hands BLOB columns out as ArrayBuffers.
 * The PDS counts on Buffers: without this, repositories cannot be exported, imported or sequenced.
 */
export function readBlobsAsBuffers(Database: ReferencePds['Database']): void {
  const database = new Database(':memory:')
  const statement = Reflect.getPrototypeOf(database.prepare('SELECT 1'))
  if (!isStatement(statement)) throw new TypeError('libsql has changed')
  const { get, all, iterate } = statement
  statement.get = function (...bound) {
    return withBuffers(get.apply(this, bound))
  }
  statement.all = function (...bound) {
    return all.apply(this, bound).map((row) => withBuffers(row))
  }
  statement.iterate = function* (...bound) {
    for (const row of iterate.apply(this, bound)) yield withBuffers(row)
  }
  database.close()
}

function isStatement(prototype: object | null): prototype is Statement {
  return prototype !== null && ['get', 'all', 'iterate'].every((name) => name in prototype)
}

function withBuffers(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      value instanceof ArrayBuffer ? Buffer.from(value) : value,
    ]),
  )
}
