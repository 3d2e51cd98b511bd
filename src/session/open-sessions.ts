import { systemClock } from '@/lib/clock.ts'
import { createChannel } from './broadcast.ts'
import { createSessions, type Tab } from './create-sessions.ts'
import { createHints } from './hints.ts'
import { createNoLock, createWebLock, type Lock } from './lock.ts'
import { openStore } from './open-store.ts'
import type { Sessions } from './sessions.ts'

/** The sessions of this browser. Opens no storage before it is asked to. */
export function openSessions(): Sessions {
  const clock = systemClock
  const secure = isSecureContext
  return createSessions({
    fetch: (input, init) => fetch(input, init),
    openStore: () => openStore({ indexedDB: globalThis.indexedDB, crypto, secure, clock }),
    loadEnding: () => import('./ending.ts'),
    lock: bestLock(secure),
    clock,
    random,
    channel: createChannel(),
    hints: createHints(
      () => localStorage,
      () => sessionStorage,
    ),
    tab,
  })
}

const random = () => Math.random()

/** Pages that were not loaded securely have no locks and share no storage: nothing to hold against other tabs. */
function bestLock(secure: boolean): Lock {
  const clock = systemClock
  if ('locks' in navigator) return createWebLock(navigator.locks, clock)
  if (!secure || !('indexedDB' in globalThis)) return createNoLock()
  return createLateLock(async () => {
    const { createIdbLeases, createLeaseLock } = await import('./lease.ts')
    return createLeaseLock({ leases: createIdbLeases(indexedDB, clock), clock, random })
  })
}

/** A lock whose code comes when it is first wanted, which few browsers do. Without it, nothing is waited for. */
function createLateLock(load: () => Promise<Lock>): Lock {
  let lock: Promise<Lock> | undefined
  return {
    async run(name, patience, work) {
      lock ??= load().catch(createNoLock)
      return (await lock).run(name, patience, work)
    },
  }
}

const tab: Tab = {
  visible: () => document.visibilityState === 'visible',
  onWake(listener) {
    const ifVisible = () => {
      if (document.visibilityState === 'visible') listener()
    }
    const events: [EventTarget, string][] = [
      [window, 'online'],
      [window, 'pageshow'],
      [window, 'focus'],
      [document, 'visibilitychange'],
    ]
    for (const [target, name] of events) target.addEventListener(name, ifVisible)
    return () => {
      for (const [target, name] of events) target.removeEventListener(name, ifVisible)
    }
  },
}
