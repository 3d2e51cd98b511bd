import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import Database from './database.ts'

/** Two connections that do not wait for each other, as those of the PDS. */
async function connect() {
  const folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-sqlite-'))
  const open = () => new Database(join(folder.path, 'test.sqlite'), { timeout: 0 })
  const [one, two] = [open(), open()]
  one.pragma('journal_mode = WAL')
  one.prepare('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE, bytes BLOB)').run([])
  return {
    one,
    two,
    async [Symbol.asyncDispose]() {
      one.close()
      two.close()
      await folder.remove()
    },
  }
}

const insert = 'INSERT INTO thing (name, bytes) VALUES (?, ?)'

test('a write that another connection keeps out leaves nothing in progress', async () => {
  await using connections = await connect()
  const { one, two } = connections
  one.prepare('BEGIN IMMEDIATE').run([])
  two.prepare('BEGIN').run([])
  const kept = two.prepare(insert)
  expect(() => kept.run(['a', null])).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
  two.prepare('ROLLBACK').run([])
  one.prepare('COMMIT').run([])
  two.prepare('BEGIN').run([])
  two.prepare(insert).run(['b', null])
  two.prepare('COMMIT').run([])
  expect(one.prepare('SELECT name FROM thing').all([])).toEqual([{ name: 'b' }])
})

test('errors have the codes, values the types and statements the answers of better-sqlite3', async () => {
  await using connections = await connect()
  const { one } = connections
  const statement = one.prepare(insert)
  expect(statement.reader).toBe(false)
  expect(statement.run(['a', Buffer.from('bytes')])).toEqual({ changes: 1, lastInsertRowid: 1 })
  expect(() => statement.run(['a', null])).toThrow(
    expect.objectContaining({ code: 'SQLITE_CONSTRAINT_UNIQUE' }),
  )
  const select = one.prepare('SELECT name, bytes FROM thing')
  expect(select.reader).toBe(true)
  expect(select.all([])).toEqual([{ name: 'a', bytes: Buffer.from('bytes') }])
  expect(one.prepare("INSERT INTO thing (name) VALUES ('b') RETURNING id").all([])).toEqual([
    { id: 2 },
  ])
  expect(() => one.prepare('SELECT unknown')).toThrow('no such column: unknown')
})
