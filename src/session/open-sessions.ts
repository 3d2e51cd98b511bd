import { systemClock } from '@/lib/clock.ts'
import { createChannel } from './broadcast.ts'
import { createSessions, type Tab } from './create-sessions.ts'
import { createHints } from './hints.ts'
import { createNoLock, createWebLock } from './lock.ts'
import { openStore } from './open-store.ts'
import type { Sessions } from './sessions.ts'

/** The sessions of this browser. Opens no storage before it is asked to. */
export function openSessions(): Sessions {
  const clock = systemClock
  const secure = isSecureContext
  return createSessions({
    fetch: (input, init) => fetch(input, init),
    openStore: () => openStore({ indexedDB: globalThis.indexedDB, crypto, secure, clock }),
    // Both are missing from pages that were not loaded securely.
    lock: 'locks' in navigator ? createWebLock(navigator.locks, clock) : createNoLock(),
    clock,
    random: () => Math.random(),
    channel: createChannel(),
    hints: createHints(
      () => localStorage,
      () => sessionStorage,
    ),
    tab,
  })
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
