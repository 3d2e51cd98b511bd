import * as z from 'zod/mini'
import type { TabStorage } from '@/lib/tab-storage.ts'

/**
 * A reset that waits for its code. It survives a reload, so that somebody who looks into their mail in the same
 * tab can go on; the code and the password never do.
 */
export type PendingReset = {
  /** Origin of the service that was asked. */
  service: string
  /** The address that was given; empty for somebody who came with a code. */
  email: string
  /** When a code was last asked for (epoch, ms); 0 when none was. */
  sentAt: number
}

const key = 'latchkey.password-reset'

const schema = z.object({ service: z.string(), email: z.string(), sentAt: z.number() })

export function readPendingReset(storage: TabStorage): PendingReset | undefined {
  try {
    return z.safeParse(schema, JSON.parse(storage.get(key) ?? 'null')).data
  } catch {
    return undefined
  }
}

/** Writes it down, or forgets it. */
export function keepPendingReset(storage: TabStorage, pending: PendingReset | undefined): void {
  if (pending) storage.set(key, JSON.stringify(pending))
  else storage.remove(key)
}
