import { readNews, toNews, type Channel } from './broadcast.ts'
import type { Hints } from './hints.ts'
import { reasonOf } from './open-store.ts'
import type { HeldRecord, LiveRecord, StoredRecord } from './record.ts'
import { createSession, type Session } from './session.ts'
import type { AccountId, SessionsSnapshot, StorageReason } from './sessions.ts'
import { over } from './sign-in.ts'
import { tombstone } from './sign-out.ts'
import { placeOf, type SessionStore } from './store.ts'
import { createStores, type Stores, type StoresDependencies } from './stores.ts'
import { lastUsed, toSnapshot } from './view.ts'

export type RegistryDependencies = Omit<StoresDependencies, 'onUnsaved'> & {
  /** 0 to 1, as `Math.random`. */
  random: () => number
  channel: Channel
  hints: Hints
  /** Whether the tab is in use: a hidden one renews nothing by itself. */
  awake: () => boolean
}

/** The sessions of this tab, kept in step with what is stored. */
export type Registry = Pick<Stores, 'settle' | 'endHeld'> & {
  snapshot: () => SessionsSnapshot
  subscribe: (listener: () => void) => () => void
  load: () => Promise<void>
  find: (id: AccountId) => Session | undefined
  select: (id: AccountId) => void
  /** Stores a new session; makes it the current one unless told otherwise. */
  begin: (fresh: LiveRecord, options: { persistent: boolean; choose?: boolean }) => Promise<Session>
  /** Signs out here; what the server then owes is for `settle`. */
  bury: (id: AccountId) => Promise<void>
  /** Takes the account out of every store and every tab. Rejects when storage fails, and is gone from the tabs even so. */
  erase: (id: AccountId) => Promise<void>
  /** Takes over what is stored of an account. */
  reread: (id: AccountId) => Promise<void>
  /** Another tab says what became of an account. */
  hear: (news: string) => void
  /** The tab or the network came back. */
  wake: () => void
  /** Half a minute of a visible tab is over. */
  tick: () => void
}

/** Every how many ticks a server is asked again to end what it has not. */
const settleEvery = 4

export function createRegistry(given: RegistryDependencies): Registry {
  const { clock, channel, hints } = given
  const stores = createStores({ ...given, onUnsaved })
  const { memory, settle, endHeld } = stores
  const sessions = new Map<AccountId, Session>()
  /** What came last of each account from the opened store, which may lack its newest tokens. */
  const latest = new Map<AccountId, Session>()
  const latestIn = (id: AccountId, store: SessionStore) =>
    store === memory ? undefined : latest.get(id)
  /** Generations that are signed out: what was read just before must not bring them back. */
  const gone = new Map<string, number>()
  const listeners = new Set<() => void>()
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
      emit()
      channel.post(id)
    },
    onUnsaved,
    endHeld,
    onSignedOut(session: Session, gen: number) {
      const { id, store } = session
      // The account may be signed in again by now.
      if (sessions.get(id) === session) remove(id, gen, store)
      settle(id).catch(onUnsaved)
    },
  }

  function build(): SessionsSnapshot {
    const { kind, reason } = stores.opened() ?? {}
    return toSnapshot(sessions.values(), { ready, currentId, kind, reason: failing ?? reason })
  }

  /** Tells who listens, if anything that is shown has changed. */
  function emit() {
    // Whoever looks at an account must not find another in its place: choosing is for people.
    if (currentId !== undefined && !sessions.has(currentId)) choose(undefined)
    const has = [...sessions.values()].some(({ store }) => store.kind === 'persistent')
    // What could not be opened may well have accounts.
    if (ready && stores.opened()?.kind === 'persistent' && has !== hasAccounts) {
      hints.setHasAccounts(has)
      hasAccounts = has
    }
    const next = build()
    if (JSON.stringify(next) === JSON.stringify(view)) return
    view = next
    for (const listener of listeners) listener()
  }

  function choose(id: AccountId | undefined) {
    currentId = id
    hints.setCurrentId(id)
  }

  function onUnsaved(error: unknown) {
    failing = reasonOf(error)
    emit()
  }

  function take(found: StoredRecord, store: SessionStore) {
    const { id, gen } = found
    if (found.kind === 'buried') remove(id, gen, store)
    if (found.kind === 'buried' || gen <= (gone.get(placeOf(id, store)) ?? 0)) return
    const present = sessions.get(id)
    if (!present) {
      start(found, store)
      emit()
    } else if (present.store === store && found.kind === 'live') {
      present.adopt(found)
    }
  }

  function start(record: HeldRecord, store: SessionStore): Session {
    const session = createSession(record, store, dependencies)
    sessions.set(record.id, session)
    if (store !== memory) latest.set(record.id, session)
    return session
  }

  function remove(id: AccountId, gen: number, store: SessionStore) {
    gone.set(placeOf(id, store), gen)
    const last = latestIn(id, store)
    if (last) latest.delete(id)
    // Whoever signed it out did not know of that.
    if (last?.isUnsaved()) void endHeld(last.record())
    const session = sessions.get(id)
    if (session?.store !== store) return
    sessions.delete(id)
    session.end()
    emit()
  }

  async function rescan() {
    const store = await stores.open()
    const records = await store.list().catch((error: unknown) => {
      onUnsaved(error)
      return []
    })
    for (const record of records) {
      take(record, store)
      stores.clearAway(record, store)
    }
  }

  async function write(fresh: LiveRecord, store: SessionStore): Promise<LiveRecord> {
    const least = gone.get(placeOf(fresh.id, store)) ?? 0
    const held = latestIn(fresh.id, store)?.record()
    const { after } = await store.swap(fresh.id, (found) => over(found, fresh, least, held))
    return after?.kind === 'live' ? after : fresh
  }

  const begin: Registry['begin'] = async (fresh, options) => {
    const { id } = fresh
    const shared = await stores.open()
    const wanted = options.persistent ? shared : memory
    let store = wanted
    const record = await write(fresh, wanted).catch((error: unknown) => {
      onUnsaved(error)
      store = memory
      return write(fresh, memory)
    })
    let session = sessions.get(id)
    if (session?.store === store) {
      session.adopt(record)
    } else {
      session?.end()
      session = start(record, store)
    }
    if (options.choose ?? true) choose(id)
    emit()
    channel.post(id)
    settle(id).catch(onUnsaved)
    // Where storage takes no more, what it has serves the other tabs.
    if (store === wanted) drop(id, store === memory ? shared : memory).catch(onUnsaved)
    return session
  }

  /** A session is in one store: what an earlier one left in the other ends. */
  async function drop(id: AccountId, store: SessionStore) {
    const held = latestIn(id, store)?.record()
    const { before, after } = await store.swap(id, (found) =>
      found?.kind === 'live' ? tombstone(found, held, clock.now()) : undefined,
    )
    if (before?.kind !== 'live' || !after) return
    if (store !== memory) latest.delete(id)
    remove(id, after.gen, store)
    channel.post(id)
    await settle(id)
  }

  async function bury(id: AccountId) {
    const session = sessions.get(id)
    if (!session) return
    session.signingOut()
    const { gen, isStored } = await stores.bury(id, latest.get(id)?.record(), session.store)
    leave(session, gen ?? session.record().gen)
    // Where there is no tombstone to read, only the news itself tells.
    channel.post(isStored ? id : toNews(id, 'unsaved'))
  }

  /** Whoever looks at the account goes on with the one used before. */
  function leave(session: Session, gen: number) {
    const others = [...sessions.values()].filter((other) => other !== session)
    if (currentId === session.id) choose(lastUsed(others)?.id)
    latest.delete(session.id)
    remove(session.id, gen, session.store)
  }

  async function erase(id: AccountId) {
    const session = sessions.get(id)
    session?.signingOut()
    try {
      await stores.erase(id)
    } catch (error) {
      onUnsaved(error)
      throw error
    } finally {
      if (session) leave(session, session.record().gen)
      channel.post(toNews(id, 'erased'))
    }
  }

  async function reread(id: AccountId) {
    const store = await stores.open()
    const found = await store.read(id)
    if (found) take(found, store)
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
      choose(id)
      session.change((record) => ({ ...record, lastUsedAt: clock.now() }))
      emit()
    },
    begin,
    bury,
    erase,
    settle,
    endHeld,
    reread,
    hear(news) {
      const { id, kind } = readNews(news)
      if (kind === 'changed') reread(id).catch(onUnsaved)
      const last = latest.get(id)
      if (kind === 'unsaved' && last) remove(id, last.record().gen, last.store)
      if (kind !== 'erased') return
      // The server has nothing left to end.
      latest.delete(id)
      memory.swap(id, () => 'remove').catch(onUnsaved)
      const session = sessions.get(id)
      if (session) remove(id, session.record().gen, session.store)
    },
    wake() {
      // At once: what the page asks for as it wakes goes along with this, and not with the failure before.
      for (const session of sessions.values()) session.wake()
      rescan().then(stores.settleAll).catch(onUnsaved)
    },
    tick() {
      for (const session of latest.values()) session.save()
      if (currentId !== undefined) sessions.get(currentId)?.keepFresh()
      if (ticks++ % settleEvery === 0) void stores.settleAll()
      // Time alone ends what can no longer be renewed.
      emit()
    },
  }
}
