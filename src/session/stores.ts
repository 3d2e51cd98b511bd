import { createMemoryStore } from './memory-store.ts'
import { owedOf, tombstoneMs, type Debt, type HeldRecord, type StoredRecord } from './record.ts'
import { asPending } from './rotation.ts'
import type { AccountId } from './sessions.ts'
import { settleDebts, tombstone, type DebtDependencies, type LoadEnding } from './sign-out.ts'
import type { SessionStore } from './store.ts'

/** The stores of a tab, and the upkeep of what lies in them. */
export type Stores = {
  /** For sessions that end with the tab, and those that could not be stored. */
  readonly memory: SessionStore
  /** The store that was opened; undefined until then. */
  opened: () => SessionStore | undefined
  /** Opens the store on first use; never rejects. */
  open: () => Promise<SessionStore>
  /**
   * Puts a tombstone in the place of an account in both stores, `held` being what the tab last had of it from the one
   * that was opened. A store that takes no more loses the record, and memory keeps what is owed. Gives the generation
   * of the tombstone, and whether the store of the account has it.
   */
  bury: (
    id: AccountId,
    held: HeldRecord | undefined,
    at: SessionStore,
  ) => Promise<{ gen: number | undefined; isStored: boolean }>
  /** Has the server end what this tab alone `held` of a session that is over, or gave way to another. Never rejects. */
  endHeld: (held: HeldRecord) => Promise<void>
  /** Has the server end what is owed for an account; resolves with what it has yet to end. */
  settle: (id: AccountId) => Promise<readonly Debt[]>
  /** The same for every account, signed out or not. Never rejects. */
  settleAll: () => Promise<void>
  /** Removes all there is of an account, debts too. Tries every store; rejects when one of them fails. */
  erase: (id: AccountId) => Promise<void>
  /** Removes a tombstone whose time is over. */
  clearAway: (record: StoredRecord, store: SessionStore) => void
}

export type StoresDependencies = Omit<DebtDependencies, 'store'> & {
  /** Opens the store on first use; never rejects. */
  openStore: () => Promise<SessionStore>
  /** Loads what has a server end sessions. */
  loadEnding: LoadEnding
  /** A write failed. */
  onUnsaved: (error: unknown) => void
}

export function createStores(given: StoresDependencies): Stores {
  const { clock } = given
  const memory = createMemoryStore()
  let opening: Promise<SessionStore> | undefined
  let opened: SessionStore | undefined

  function open(): Promise<SessionStore> {
    opening ??= given.openStore().then((store) => {
      opened = store
      return store
    })
    return opening
  }

  function settleAt(id: AccountId, store: SessionStore) {
    return settleDebts(id, { ...given, store })
  }

  async function buryAt(id: AccountId, last: HeldRecord | undefined, store: SessionStore) {
    // Memory refuses nothing.
    const held = store === memory ? undefined : last
    try {
      const { after } = await store.swap(id, (found) => tombstone(found, held, clock.now()))
      return { gen: after?.gen, isStored: true }
    } catch (error) {
      given.onUnsaved(error)
    }
    const found = await store.read(id).catch(() => undefined)
    const grave = tombstone(found, held, clock.now())
    await store.swap(id, () => 'remove').catch(given.onUnsaved)
    // What another tab has renewed, it could not store either.
    const doubted = grave?.owed.map((debt) => asPending(debt, clock.now())) ?? []
    const { after } = await memory.swap(
      id,
      (there) => grave && { ...grave, owed: [...doubted, ...owedOf(there)] },
    )
    return { gen: after?.gen, isStored: false }
  }

  async function settleIn(store: SessionStore) {
    const records = await store.list()
    const owing = records.filter((record) => owedOf(record).length > 0)
    await Promise.all(owing.map(({ id }) => settleAt(id, store)))
  }

  function isOver(record: StoredRecord | undefined): boolean {
    if (record?.kind !== 'buried') return false
    return record.owed.length === 0 && record.at + tombstoneMs < clock.now()
  }

  return {
    memory,
    opened: () => opened,
    open,
    async bury(id, held, at) {
      const buried = await buryAt(id, held, at)
      await buryAt(id, held, at === memory ? await open() : memory)
      return buried
    },
    async settle(id) {
      const left = await Promise.all([settleAt(id, memory), settleAt(id, await open())])
      // Storage may have taken no more meanwhile.
      return [...left.flat(), ...owedOf(await memory.read(id))]
    },
    async endHeld(held) {
      const there = { clock, memory, store: await open() }
      await given
        .loadEnding()
        .then(({ oweHeld }) => oweHeld(held, there))
        .then((at) => at && settleAt(held.id, at))
        .catch(() => {})
    },
    async settleAll() {
      await Promise.allSettled([settleIn(memory), open().then(settleIn)])
    },
    async erase(id) {
      const all = [memory, await open()]
      const tried = await Promise.allSettled(all.map((store) => store.swap(id, () => 'remove')))
      const failed = tried.find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    },
    clearAway(record, store) {
      if (!isOver(record)) return
      store.swap(record.id, (found) => (isOver(found) ? 'remove' : undefined)).catch(() => {})
    },
  }
}
