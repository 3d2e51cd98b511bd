import { createClient, type Client } from '@/client/client.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { type Generation, olderOnly } from '@/lexicon/generations.ts'
import type { Method } from '@/lexicon/method.ts'
import { orAborted, startTimeLimit } from '@/lib/time-limit.ts'
import { serviceOf, toOrigin } from './account.ts'
import { NotSignedIn } from './errors.ts'
import { isOnItsOwn } from './record.ts'
import { createRegistry, type RegistryDependencies } from './registry.ts'
import { asPending, debtOf, mismatchOf } from './rotation.ts'
import { createSessionClient } from './session-client.ts'
import type { Account, AccountId, Sessions, SignOutResult } from './sessions.ts'
import { firstRecord } from './sign-in.ts'
import { toAccount } from './view.ts'

export type SessionsDependencies = Omit<RegistryDependencies, 'awake'> & { tab: Tab }

/** What sessions ask of the tab they live in. */
export type Tab = {
  visible: () => boolean
  /** Calls back when the tab or the network comes back; the function returned ends that. */
  onWake: (listener: () => void) => () => void
}

/** How often (ms) a visible tab looks after its sessions, and by how much that varies. */
const tickMs = 30_000
const tickJitterMs = 5000
/** What the server does not end within this (ms) is left to be tried again. */
const signOutMs = 45_000

/** The sessions of one tab; see {@link Sessions}. */
export function createSessions(given: SessionsDependencies): Sessions {
  const { fetch, clock, random, channel, hints, tab } = given
  let running = false
  const registry = createRegistry({ ...given, awake: () => running && tab.visible() })
  const clients = new Map<AccountId, Client>()
  const clientOf = (service: string, generation: Generation | undefined) =>
    createClient(
      createServiceHandler({ service, fetch, clock, generation: olderOnly(generation) }),
      clock,
    )

  function signedOut(id: AccountId, method: Method) {
    const { host } = new URL(serviceOf(id))
    return new NotSignedIn({ host, method: method.nsid, id, reason: 'signedOut' })
  }

  async function signInAnew(
    id: AccountId,
    password: string,
    authFactorToken?: string,
  ): Promise<Account> {
    const held = registry.find(id)
    if (!held) throw signedOut(id, createSession)
    const { did, service, ...rest } = held.record()
    const { scope, generation } = rest.kind === 'live' ? rest : {}
    const limited = scope === 'takendown'
    const asked = clock.now()
    const output = await clientOf(service, generation).call(createSession, {
      input: {
        identifier: did,
        password,
        ...(authFactorToken !== undefined && { authFactorToken }),
        ...(limited && { allowTakendown: true }),
      },
    })
    const mismatch = mismatchOf({ did, service }, output, createSession)
    if (mismatch) throw mismatch
    const fresh = firstRecord({ service, generation }, output, asked)
    // Another tab may have signed it out, unheard.
    await registry.reread(id).catch(() => {})
    if (!registry.find(id)) {
      await registry.endHeld(fresh)
      throw signedOut(id, createSession)
    }
    const persistent = held.store.kind === 'persistent'
    // Whoever has turned to another account meanwhile stays there.
    return toAccount(await registry.begin(fresh, { persistent, choose: false }))
  }

  /** What a promise gives, unless it fails or is too slow. */
  async function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
    const limit = startTimeLimit({ clock, ms: signOutMs, reason: () => new Error('Too slow') })
    const result = await orAborted(promise, limit.signal).catch(() => undefined)
    limit.stop()
    return result
  }

  async function signOut(id: AccountId): Promise<SignOutResult> {
    const service = serviceOf(id)
    const session = registry.find(id)
    if (!session) throw signedOut(id, deleteSession)
    const record = session.record()
    const { handle } = record
    const asked = clock.now()
    const left = await inTime(registry.bury(id).then(() => registry.settle(id)))
    if (record.kind === 'unreadable') return { id, service, handle, confirmed: false }
    const own = debtOf(record, asked)
    const account = { id, service, handle, accessUntil: own.accessUntil }
    if (isOnItsOwn(record)) return { ...account, confirmed: false, cannotEnd: true }
    // After a day another tab may have given it up.
    const isOver = own.until <= clock.now()
    if (left?.length === 0 && !isOver) return { ...account, confirmed: true }
    const owed = left?.length ? left : [asPending(own, clock.now())]
    const retryUntil = Math.max(...owed.map(({ until }) => until))
    const ends = owed.map(({ aliveUntil = Infinity }) => aliveUntil)
    return { ...account, confirmed: false, retryUntil, aliveUntil: Math.max(...ends) }
  }

  return {
    snapshot: registry.snapshot,
    subscribe: registry.subscribe,
    load: registry.load,
    select: registry.select,
    signInAnew,
    signOut,
    signOutAll: () => Promise.all(registry.snapshot().accounts.map(({ id }) => signOut(id))),
    hasSentPasswordTo: (service, identifier) => hints.hasSentPasswordTo(service, identifier),
    async signIn({ service: address, persistent = true, generation, ...input }) {
      const service = toOrigin(address)
      hints.setSentPasswordTo(service, input.identifier)
      const asked = clock.now()
      const output = await clientOf(service, generation).call(createSession, { input })
      hints.setSentPasswordTo(service, output.handle)
      const fresh = firstRecord({ service, generation }, output, asked)
      return toAccount(await registry.begin(fresh, { persistent }))
    },
    async signUp({ service: address, persistent = true, generation, ...input }) {
      const service = toOrigin(address)
      const asked = clock.now()
      const output = await clientOf(service, generation).call(createAccount, { input })
      hints.setSentPasswordTo(service, output.handle)
      const { email } = input
      const known = { ...output, ...(email && { email }) }
      const fresh = firstRecord({ service, generation }, known, asked)
      return toAccount(await registry.begin(fresh, { persistent }))
    },
    client(id) {
      const known = clients.get(id)
      if (known) return known
      const find = () => registry.find(id)
      const client = createSessionClient(id, serviceOf(id), { fetch, clock, find })
      clients.set(id, client)
      return client
    },
    learn(service, generation) {
      const older = olderOnly(generation)
      for (const account of registry.snapshot().accounts) {
        if (account.service !== service) continue
        registry.find(account.id)?.change((record) => ({ ...record, generation: older }))
      }
    },
    async forget(id) {
      await registry.bury(id)
      void registry.settle(id).catch(() => {})
    },
    tryNow(id) {
      registry.find(id)?.wake()
    },
    async erase(id) {
      const record = registry.find(id)?.record()
      if (record) {
        const { service, did, handle } = record
        const { email = [] } = record.kind === 'live' ? record : {}
        hints.forgetSentPasswordTo(service, [did, handle].concat(email))
      }
      await registry.erase(id)
    },
    start() {
      running = true
      let cancelTick = () => {}
      const scheduleTick = () => {
        cancelTick = clock.after(tickMs + random() * tickJitterMs, () => {
          scheduleTick()
          if (tab.visible()) registry.tick()
        })
      }
      scheduleTick()
      const stops = [channel.listen(registry.hear), tab.onWake(registry.wake), () => cancelTick()]
      registry.wake()
      return () => {
        running = false
        for (const stop of stops) stop()
      }
    },
  }
}
