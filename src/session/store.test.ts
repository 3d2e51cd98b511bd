import { IDBFactory, IDBTransaction } from 'fake-indexeddb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createFakeClock } from '@/test/fake-clock.ts'
import { openIdbStore } from './idb-store.ts'
import { createMemoryStore } from './memory-store.ts'
import { openStore } from './open-store.ts'
import type { LiveRecord } from './record.ts'
import type { SessionStore } from './store.ts'

const clock = createFakeClock()

const record: LiveRecord = {
  kind: 'live',
  id: 'did:plc:alice https://pds.test',
  gen: 1,
  service: 'https://pds.test',
  did: 'did:plc:alice',
  handle: 'alice.test',
  accessJwt: 'secret-access',
  refreshJwt: 'secret-refresh',
  receivedAt: 1,
  lifetime: 7_200_000,
  retired: [],
  scope: 'full',
  email: 'alice@mail.test',
  signedInAt: 1,
  lastUsedAt: 1,
  owed: [],
}
const { id } = record
const put = (store: SessionStore, next: LiveRecord) => store.swap(next.id, () => next)

/** All that lies in the database, as somebody with the disk sees it. */
async function rowsOf(indexedDB: IDBFactory): Promise<Record<string, unknown>[]> {
  const database = await opened(indexedDB)
  const request = database.transaction('accounts').objectStore('accounts').getAll()
  return new Promise((resolve) => {
    request.addEventListener('success', () => {
      database.close()
      resolve(request.result)
    })
  })
}

async function putRow(indexedDB: IDBFactory, row: object) {
  const database = await opened(indexedDB)
  const transaction = database.transaction('accounts', 'readwrite')
  transaction.objectStore('accounts').put(row)
  await new Promise((resolve) => {
    transaction.addEventListener('complete', resolve)
  })
  database.close()
}

function opened(indexedDB: IDBFactory): Promise<IDBDatabase> {
  const request = indexedDB.open('latchkey', 1)
  return new Promise((resolve) => {
    request.addEventListener('success', () => resolve(request.result))
  })
}

describe.each([
  ['IndexedDB', () => openIdbStore(new IDBFactory(), crypto, clock)],
  ['memory', async () => createMemoryStore()],
])('%s', (_, open) => {
  test('keeps, lists, replaces and removes', async () => {
    const store = await open()
    expect(await store.read(id)).toBeUndefined()
    expect(await put(store, record)).toEqual({ before: undefined, after: record })
    expect(await store.read(id)).toEqual(record)
    expect(await store.list()).toEqual([record])
    const next = { ...record, gen: 2, accessJwt: 'b' }
    expect(await put(store, next)).toEqual({ before: record, after: next })
    expect(await store.swap(id, () => undefined)).toEqual({ before: next, after: next })
    expect(await store.swap(id, () => 'remove')).toEqual({ before: next, after: undefined })
    expect(await store.list()).toEqual([])
  })
})

describe('IndexedDB', () => {
  test('row 4: two tabs that count up together lose nothing', async () => {
    const indexedDB = new IDBFactory()
    const tabs = [
      await openIdbStore(indexedDB, crypto, clock),
      await openIdbStore(indexedDB, crypto, clock),
    ]
    const [first] = tabs
    await first?.swap(id, () => record)
    const up = (store: SessionStore) =>
      store.swap(id, (found) =>
        found?.kind === 'live' ? { ...found, gen: found.gen + 1 } : undefined,
      )
    await Promise.all(tabs.flatMap((tab) => [up(tab), up(tab), up(tab)]))
    expect(await first?.read(id)).toMatchObject({ gen: 7 })
  })

  test('row 4: only one of two renewals of a generation wins', async () => {
    const indexedDB = new IDBFactory()
    const tabs = [
      await openIdbStore(indexedDB, crypto, clock),
      await openIdbStore(indexedDB, crypto, clock),
    ]
    await tabs[0]?.swap(id, () => record)
    const renewals = await Promise.all(
      tabs.map((tab, index) =>
        tab.swap(id, (found) =>
          found?.gen === 1 ? { ...record, gen: 2, accessJwt: `tab ${index}` } : undefined,
        ),
      ),
    )
    const wins = renewals.filter(({ before }) => before?.gen === 1)
    expect(wins).toHaveLength(1)
    expect(renewals[0]?.after).toEqual(renewals[1]?.after)
  })

  test('stores no token and no e-mail address in the clear, under a key that cannot be read', async () => {
    const indexedDB = new IDBFactory()
    await put(await openIdbStore(indexedDB, crypto, clock), record)
    const [row] = await rowsOf(indexedDB)
    const bytes = Object.values(row ?? {}).map((value) =>
      value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : String(value),
    )
    expect(bytes.join(' ')).not.toMatch(/secret|mail/)
    expect(bytes.join(' ')).toContain('alice.test')
    const database = await opened(indexedDB)
    const request = database.transaction('keys').objectStore('keys').get('sessions')
    const key = await new Promise<unknown>((resolve) => {
      request.addEventListener('success', () => resolve(request.result))
    })
    expect(key).toMatchObject({ extractable: false, usages: ['encrypt', 'decrypt'] })
  })

  test.each([
    ['a box that was damaged', { box: new ArrayBuffer(40) }],
    ['a generation that was set back', { gen: 0 }],
    ['a later version', { version: 2 }],
    ['a box that is missing', { box: undefined }],
  ])('row 52: %s is passed over and kept; others are unharmed', async (_, damage) => {
    const indexedDB = new IDBFactory()
    const other = { ...record, id: 'did:plc:bob https://pds.test', did: 'did:plc:bob' }
    const store = await openIdbStore(indexedDB, crypto, clock)
    await put(store, record)
    await put(store, other)
    const row = (await rowsOf(indexedDB)).find((each) => each['id'] === id)
    await putRow(indexedDB, { ...row, ...damage })
    const found = await store.list()
    const unreadable = { kind: 'unreadable', id, did: record.did, handle: 'alice.test' }
    expect(found).toContainEqual(expect.objectContaining(unreadable))
    expect(found).toContainEqual(other)
    expect(await rowsOf(indexedDB)).toContainEqual({ ...row, ...damage })
    const next = { ...record, gen: 9 }
    await put(store, next)
    expect(await store.read(id)).toEqual(next)
  })

  test('row 52: a row made by hand is ignored, and may be replaced', async () => {
    const indexedDB = new IDBFactory()
    const store = await openIdbStore(indexedDB, crypto, clock)
    await putRow(indexedDB, { id, gen: 'many' })
    expect(await store.list()).toEqual([])
    await put(store, record)
    expect(await store.read(id)).toEqual(record)
  })

  test('row 52: a lost key leaves accounts that want a new sign-in', async () => {
    const indexedDB = new IDBFactory()
    await put(await openIdbStore(indexedDB, crypto, clock), record)
    const database = await opened(indexedDB)
    const transaction = database.transaction('keys', 'readwrite')
    transaction.objectStore('keys').clear()
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve)
    })
    database.close()
    const store = await openIdbStore(indexedDB, crypto, clock)
    expect(await store.read(id)).toMatchObject({ kind: 'unreadable', handle: 'alice.test' })
  })

  test('opens again after the browser closed it for a later version', async () => {
    const indexedDB = new IDBFactory()
    const store = await openIdbStore(indexedDB, crypto, clock)
    await put(store, record)
    const upgrade = indexedDB.open('latchkey', 2)
    await new Promise<void>((resolve) => {
      upgrade.addEventListener('success', () => {
        upgrade.result.close()
        resolve()
      })
    })
    await expect(store.read(id)).rejects.toMatchObject({ name: 'VersionError' })
  })
})

test('row 50: a database that hangs in the middle is waited for 5 s', async () => {
  const indexedDB = new IDBFactory()
  const store = await openIdbStore(indexedDB, crypto, clock)
  const holder = await opened(indexedDB)
  indexedDB.deleteDatabase('latchkey')
  await clock.advance(0)
  const read = store.read(id).catch((error: unknown) => error)
  await clock.advance(5000)
  expect(await read).toMatchObject({ name: 'DatabaseSlow' })
  holder.close()
})

test('row 50: what was written in the last moment counts as written', async () => {
  const store = await openIdbStore(new IDBFactory(), crypto, clock)
  // oxlint-disable-next-line typescript/unbound-method -- called on what it belongs to
  const { dispatchEvent } = IDBTransaction.prototype
  const written = Promise.withResolvers<undefined>()
  const telling = vi.spyOn(IDBTransaction.prototype, 'dispatchEvent')
  telling.mockImplementation(function (this: IDBTransaction, event) {
    if (this.mode !== 'readwrite') return dispatchEvent.call(this, event)
    clock.after(5000, () => dispatchEvent.call(this, event))
    written.resolve(undefined)
    return true
  })
  onTestFinished(() => telling.mockRestore())
  const write = put(store, record)
  await written.promise
  await clock.advance(5000)
  expect(await write).toMatchObject({ after: { id } })
  expect(await store.read(id)).toMatchObject({ id })
})

describe('row 50: what to do without storage', () => {
  const browser = { crypto, clock, secure: true, indexedDB: new IDBFactory() }

  test('storage where there is some', async () => {
    expect(await openStore(browser)).toMatchObject({ kind: 'persistent' })
  })

  test('memory where the page was not loaded securely', async () => {
    const store = await openStore({ ...browser, secure: false })
    expect(store).toMatchObject({ kind: 'memory', reason: 'insecure' })
  })

  test('memory where there is none, or it refuses', async () => {
    const none = await openStore({ ...browser, indexedDB: undefined })
    expect(none).toMatchObject({ kind: 'memory', reason: 'unavailable' })
    const refusing = new IDBFactory()
    refusing.open = () => {
      throw new DOMException('Not here', 'SecurityError')
    }
    expect(await openStore({ ...browser, indexedDB: refusing })).toMatchObject({
      kind: 'memory',
      reason: 'unavailable',
    })
  })

  test('memory where it does not open within 3 s', async () => {
    const indexedDB = new IDBFactory()
    await openIdbStore(indexedDB, crypto, clock)
    const holder = await opened(indexedDB)
    // A deletion waits for this tab, and all that comes after waits for the deletion.
    indexedDB.deleteDatabase('latchkey')
    const store = openStore({ ...browser, indexedDB })
    await clock.advance(3000)
    expect(await store).toMatchObject({ kind: 'memory', reason: 'slow' })
    holder.close()
  })
})
