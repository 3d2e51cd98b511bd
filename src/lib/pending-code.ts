import type { TabStorage } from './tab-storage.ts'

const purposes = [
  'password-reset',
  'email-confirmation',
  'email-update',
  'auth-factor',
  'deletion',
] as const

/** What a code is mailed for. */
export type CodePurpose = (typeof purposes)[number]

/**
 * A step that waits for a mailed code. It survives a reload, so that somebody who looks into their mail in the same
 * tab can go on; the code, and what is typed beside it, never do.
 */
export type PendingCode = {
  /** Whose step it is: the origin of a service, or an account's id. */
  of: string
  /** The address that was given; empty for somebody who came with a code. */
  email: string
  /** When a code was last asked for (epoch, ms); 0 when none was. */
  sentAt: number
}

export function readPendingCode(
  storage: TabStorage,
  purpose: CodePurpose,
): PendingCode | undefined {
  try {
    const kept: unknown = JSON.parse(storage.get(keyOf(purpose)) ?? 'null')
    return isPendingCode(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Writes it down, or forgets it. */
export function keepPendingCode(
  storage: TabStorage,
  purpose: CodePurpose,
  pending: PendingCode | undefined,
): void {
  if (pending) storage.set(keyOf(purpose), JSON.stringify(pending))
  else storage.remove(keyOf(purpose))
}

/** Forgets the steps of one account: those that name it, and those that were mailed to its address. */
export function forgetPendingCodes(
  storage: TabStorage,
  { of, email }: Pick<PendingCode, 'of' | 'email'>,
): void {
  const address = email.toLowerCase()
  for (const purpose of purposes) {
    const pending = readPendingCode(storage, purpose)
    const isMailedThere = address !== '' && pending?.email.toLowerCase() === address
    if (pending?.of === of || isMailedThere) keepPendingCode(storage, purpose, undefined)
  }
}

function isPendingCode(value: unknown): value is PendingCode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'of' in value &&
    typeof value.of === 'string' &&
    'email' in value &&
    typeof value.email === 'string' &&
    'sentAt' in value &&
    typeof value.sentAt === 'number'
  )
}

function keyOf(purpose: CodePurpose): string {
  return `latchkey.${purpose}`
}
