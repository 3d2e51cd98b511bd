import type { Clock } from '@/lib/clock.ts'
import type { Channel } from './broadcast.ts'
import type { Hints } from './hints.ts'
import type { Lock } from './lock.ts'
import { createMemoryStore } from './memory-store.ts'
import { reasonOf } from './open-store.ts'
import { tombstoneMs, type LiveRecord, type StoredRecord, type UnreadableRecord } from './record.ts'
import { createSession, type Session } from './session.ts'
import type { AccountId, SessionsSnapshot, StorageReason } from './sessions.ts'
import { over } from './sign-in.ts'
import { settleDebts, tombstone } from './sign-out.ts'
import type { SessionStore } from './store.ts'
import { bySignIn, lastUsed, toAccount } from './view.ts'

export type RegistryDependencies = {
  fetch: typeof fetch
  /** Opens the store on first use; never rejects. */
  openStore: () => Promise<SessionStore>
  lock: Lock
  clock: Clock
  /** 0 to 1, as `Math.random`. */
  random: () => number
  channel: Channel
  hints: Hints
  /** Whether the tab is in use: a hidden one renews nothing by itself. */
  awake: () => boolean
}

/** The sessions of this tab, kept in step with what is stored. */
export type Registry = {
  snapshot: () => SessionsSnapshot
  subscribe: (listener: () => void) => () => void
  load: () => Promise<void>
  find: (id: AccountId) => Session | undefined
  select: (id: AccountId) => void
  /** Stores a new session and makes it the current one. */
  begin: (fresh: LiveRecord, persistent: boolean) => Promise<Session>
  /** Signs out here; undefined when there is nothing to. */
  bury: (id: AccountId) => Promise<{ session: Session; store: SessionStore } | undefined>
  /** Resolves with what the server has yet to end. */
  settle: (id: AccountId, store: SessionStore) => ReturnType<typeof settleDebts>
  /** Another tab says that an account changed. */
  reread: (id: AccountId) => void
  /** The tab or the network came back. */
  wake: () => void
  tick: () => void
}

/** Every how many ticks a server is asked again to end what it has not. */
const settleEvery = 4

export function createRegistry(given: RegistryDependencies): Registry {
  const { clock, channel, hints } = given
  const sessions = new Map<AccountId, Session>()
  /** Generations that are signed out: what was read just before must not bring them back. */
  const gone = new Map<string, number>()
  const listeners = new Set<() => void>()
  /** For sessions that end with the tab, and those that could not be stored. */
  const memory = createMemoryStore()
  let opening: Promise<SessionStore> | undefined
  let opened: SessionStore | undefined
  /** Why the last write failed, until one succeeds. */
  let failing: StorageReason | undefined
  let ready = false
  let ticks = 0
  let currentId: AccountId | undefined
  let hasAccounts: boolean | undefined
  let view = build()

  const dependencies = {
    ...given,
    onChange: emit,
    onStored(id: AccountId) {
      failing = undefined
      channel.post(id)
    },
    onUnsaved,
    onSignedOut(id: AccountId) {
      const session = sessions.get(id)
      if (!session) return
      remove(id, session.record().gen, session.store)
      void settle(id, session.store)
    },
  }

  function emit() {
    if (currentId !== undefined && !sessions.has(currentId)) {
      currentId = lastUsed(sessions.values())?.id
      hints.setCurrentId(currentId)
    }
    const has = [...sessions.values()].some(({ store }) => store.kind === 'persistent')
    if (ready && has !== hasAccounts) hints.setHasAccounts(has)
    hasAccounts = has
    const next = build()
    if (JSON.stringify(next) === JSON.stringify(view)) return
    view = next
    for (const listener of listeners) listener()
  }

  function build(): SessionsSnapshot {
    const reason = failing ?? opened?.reason
    return {
      ready,
      accounts: [...sessions.values()].toSorted(bySignIn).map(toAccount),
      storage: failing || opened?.kind === 'memory' ? 'memory' : 'persistent',
      ...(currentId !== undefined && { currentId }),
      ...(reason && { storageReason: reason }),
    }
  }

  function onUnsaved(error: unknown) {
    failing = reasonOf(error)
    emit()
  }

  function open(): Promise<SessionStore> {
    opening ??= given.openStore().then((store) => {
      opened = store
      return store
    })
    return opening
  }

  function take(id: AccountId, found: StoredRecord, store: SessionStore) {
    if (found.kind === 'buried') remove(id, found.gen, store)
    else place(found, store)
  }

  function place(found: LiveRecord | UnreadableRecord, store: SessionStore) {
    const { id, gen } = found
    if (gen <= (gone.get(keyOf(id, store)) ?? 0)) return
    const present = sessions.get(id)
    if (!present) {
      sessions.set(id, createSession(found, store, dependencies))
      emit()
    } else if (present.store === store && found.kind === 'live') {
      present.adopt(found)
    }
  }

  function remove(id: AccountId, gen: number, store: SessionStore) {
    gone.set(keyOf(id, store), gen)
    const session = sessions.get(id)
    if (session?.store !== store) return
    sessions.delete(id)
    session.end()
    emit()
  }

  async function rescan() {
    const store = await open()
    const records = await store.list().catch((error: unknown) => {
      onUnsaved(error)
      return []
    })
    for (const record of records) {
      take(record.id, record, store)
      if (isForgotten(record)) {
        void store
          .swap(record.id, (now) => (isForgotten(now) ? 'remove' : undefined))
          .catch(() => {})
      }
    }
  }

  function isForgotten(record: StoredRecord | undefined): boolean {
    if (record?.kind !== 'buried') return false
    return record.owed.length === 0 && record.at + tombstoneMs < clock.now()
  }

  async function settleAll() {
    for (const store of new Set([memory, await open()])) {
      // oxlint-disable-next-line no-await-in-loop -- two at most
      const records = await store.list().catch(() => [])
      for (const record of records) {
        if (record.kind !== 'unreadable' && record.owed.length > 0) {
          void settle(record.id, store).catch(() => {})
        }
      }
    }
  }

  function settle(id: AccountId, store: SessionStore) {
    return settleDebts(id, { ...given, store })
  }

  async function write(fresh: LiveRecord, store: SessionStore): Promise<LiveRecord> {
    const held = sessions.get(fresh.id)
    const least = held?.store === store ? held.record().gen : 0
    const { after } = await store.swap(fresh.id, (found) => over(found, fresh, least))
    return after?.kind === 'live' ? after : fresh
  }

  /** A session is in one store: what an earlier one left in the other ends. */
  async function drop(id: AccountId, store: SessionStore) {
    const { before, after } = await store.swap(id, (found) =>
      found?.kind === 'live' ? tombstone(found, undefined, clock.now()) : undefined,
    )
    if (before?.kind !== 'live' || !after) return
    remove(id, after.gen, store)
    await settle(id, store)
  }

  async function begin(fresh: LiveRecord, persistent: boolean): Promise<Session> {
    const { id } = fresh
    const wanted = await open()
    let store = persistent ? wanted : memory
    let record: LiveRecord
    try {
      record = await write(fresh, store)
    } catch (error) {
      onUnsaved(error)
      store = memory
      record = await write(fresh, store)
    }
    const present = sessions.get(id)
    let session = present
    if (session?.store === store) {
      session.adopt(record)
    } else {
      session = createSession(record, store, dependencies)
      sessions.set(id, session)
      present?.end()
    }
    const other = store === memory ? wanted : memory
    void drop(id, other).catch(() => {})
    void settle(id, store).catch(() => {})
    channel.post(id)
    currentId = id
    hints.setCurrentId(id)
    emit()
    return session
  }

  return {
    snapshot: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async load() {
      await rescan()
      const hinted = hints.currentId()
      if (hinted !== undefined && sessions.has(hinted)) currentId ??= hinted
      currentId ??= lastUsed(sessions.values())?.id
      ready = true
      emit()
    },
    find: (id) => sessions.get(id),
    select(id) {
      const session = sessions.get(id)
      if (!session) return
      currentId = id
      hints.setCurrentId(id)
      session.change((record) => ({ ...record, lastUsedAt: clock.now() }))
      emit()
    },
    begin,
    async bury(id) {
      const session = sessions.get(id)
      if (!session) return undefined
      session.signingOut()
      const record = session.record()
      const held = record.kind === 'live' ? record : undefined
      const now = clock.now()
      let { store } = session
      const bury = () => store.swap(id, (found) => tombstone(found, held, now))
      const { after } = await bury().catch((error: unknown) => {
        onUnsaved(error)
        store = memory
        return bury()
      })
      remove(id, Math.max(after?.gen ?? 0, record.gen), session.store)
      channel.post(id)
      return { session, store }
    },
    settle,
    reread(id) {
      void open()
        .then(async (store) => {
          const found = await store.read(id)
          return found && take(id, found, store)
        })
        .catch(onUnsaved)
    },
    wake() {
      void rescan()
        .then(() => {
          for (const session of sessions.values()) session.wake()
          return settleAll()
        })
        .catch(onUnsaved)
    },
    tick() {
      for (const session of sessions.values()) session.save()
      if (currentId !== undefined) sessions.get(currentId)?.keepFresh()
      if (ticks++ % settleEvery === 0) void settleAll()
      // Time alone ends what can no longer be renewed.
      emit()
    },
  }
}

function keyOf(id: AccountId, store: SessionStore): string {
  return `${store.kind} ${id}`
}
