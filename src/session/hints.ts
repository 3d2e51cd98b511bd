import type { AccountId } from './sessions.ts'

/**
 * What may be read at once, before the database is open: no token, no name. Browsers that store nothing
 * forget it; nothing depends on it.
 */
export type Hints = {
  /** Whether accounts are stored, for the first page to know what to load. */
  setHasAccounts(has: boolean): void
  currentId(): AccountId | undefined
  setCurrentId(id: AccountId | undefined): void
  hasSentPasswordTo(service: string, identifier: string): boolean
  setSentPasswordTo(service: string, identifier: string): void
  forgetSentPasswordTo(service: string, identifiers: readonly string[]): void
}

const accountsKey = 'latchkey.accounts'
const currentKey = 'latchkey.current'
const sentKey = 'latchkey.sent'
/** The oldest pairs are forgotten, which costs one more question. */
const mostSent = 200

/** Where storage is switched off, even naming it throws. */
type Access = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whether this browser has accounts stored, read at once; only a hint. */
export function hasStoredAccounts(storage: Access = () => localStorage): boolean {
  return read(storage, accountsKey) === '1'
}

/** Whether it ever had: a sign-out may be waiting for a server that could not be reached. */
export function hasHadAccounts(storage: Access = () => localStorage): boolean {
  return read(storage, accountsKey) !== undefined
}

/** Hints in `shared` (all tabs) and `own` (this tab, over reloads). */
export function createHints(shared: Access, own: Access): Hints {
  const sent = () => read(shared, sentKey)?.split(' ') ?? []
  return {
    setHasAccounts: (has) => write(shared, accountsKey, has ? '1' : '0'),
    currentId: () => read(own, currentKey),
    setCurrentId: (id) => write(own, currentKey, id),
    hasSentPasswordTo: (service, identifier) => sent().includes(digest(service, identifier)),
    setSentPasswordTo(service, identifier) {
      const pair = digest(service, identifier)
      const others = sent().filter((other) => other !== pair)
      write(shared, sentKey, [pair, ...others].slice(0, mostSent).join(' '))
    },
    forgetSentPasswordTo(service, identifiers) {
      const pairs = new Set(identifiers.map((identifier) => digest(service, identifier)))
      const others = sent().filter((other) => !pairs.has(other))
      write(shared, sentKey, others.length === 0 ? undefined : others.join(' '))
    },
  }
}

function read(storage: Access, key: string): string | undefined {
  try {
    return storage().getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function write(storage: Access, key: string, value: string | undefined) {
  try {
    if (value === undefined) storage().removeItem(key)
    else storage().setItem(key, value)
  } catch {
    // Full or switched off: a hint less.
  }
}

/** FNV-1a, 64 bits: an e-mail address need not lie there for all to read. Synchronous, unlike Web Crypto. */
function digest(service: string, identifier: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(`${service} ${identifier.toLowerCase()}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(36)
}
