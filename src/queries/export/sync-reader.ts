import { createClient, type Client } from '@/client/client.ts'
import { ServerRefusal } from '@/client/errors.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import type { Clock } from '@/lib/clock.ts'
import type { Account } from '@/session/sessions.ts'

/**
 * Reads what is public without a credential: browsers then need not ask the server first, for each file, whether they
 * may send one. What is held back from the public is read with the account's own token.
 */
export function createSyncReader(
  account: Account,
  own: Client,
  { fetch, clock }: { fetch: typeof globalThis.fetch; clock: Clock },
): Client {
  const { service } = account
  const open = createClient(createServiceHandler({ service, fetch, clock }), clock)
  let current = account.state.name === 'blocked' ? own : open

  async function ask<T>(send: (client: Client) => Promise<T>): Promise<T> {
    const asked = current
    try {
      return await send(asked)
    } catch (error) {
      if (asked === own || !isHeldBack(error)) throw error
      current = own
      return send(own)
    }
  }

  return {
    call: (method, ...options) => ask((client) => client.call(method, ...options)),
    stream: (method, ...options) => ask((client) => client.stream(method, ...options)),
  }
}

function isHeldBack(error: unknown): boolean {
  if (!(error instanceof ServerRefusal)) return false
  const isAboutAccount = /^(Repo|Account)(Takendown|Takedown|Suspended|Deactivated)/
  return error.status === 401 || isAboutAccount.test(error.error ?? '')
}
