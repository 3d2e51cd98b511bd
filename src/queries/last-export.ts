import type { AccountId } from '@/session/sessions.ts'

/** That an account was exported in this browser: nothing of what was in it. */
export type LastExport = {
  /** When it was finished (epoch, ms). */
  at: number
  /** Whether everything was in it that the server listed. */
  complete: boolean
}

const key = 'latchkey.exports'

/** Where storage is switched off, even naming it throws. */
type Access = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const shared: Access = () => localStorage

/** The last export of an account made in this browser, if there was one. */
export function readLastExport(id: AccountId, storage: Access = shared): LastExport | undefined {
  return readAll(storage)[id]
}

/** Remembers that an account has been exported here. */
export function noteExport(id: AccountId, last: LastExport, storage: Access = shared): void {
  writeAll(storage, { ...readAll(storage), [id]: last })
}

/** Forgets it, with everything else of a deleted account. */
export function forgetExport(id: AccountId, storage: Access = shared): void {
  const { [id]: _, ...others } = readAll(storage)
  writeAll(storage, others)
}

function readAll(storage: Access): Record<string, LastExport> {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '{}')
    return Object.fromEntries(Object.entries(kept ?? {}).filter(isKept))
  } catch {
    return {}
  }
}

function isKept(entry: [string, unknown]): entry is [string, LastExport] {
  const [, value] = entry
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'number' &&
    'complete' in value &&
    typeof value.complete === 'boolean'
  )
}

function writeAll(storage: Access, all: Record<string, LastExport>) {
  try {
    if (Object.keys(all).length === 0) storage().removeItem(key)
    else storage().setItem(key, JSON.stringify(all))
  } catch {
    // Full or switched off: the page says then that it knows of no export.
  }
}
