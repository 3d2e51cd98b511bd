import { useQueryClient } from '@tanstack/react-query'
import { createClient, type Client } from '@/client/client.ts'
import { createAdminHandler, createServiceHandler } from '@/client/fetch-handler.ts'
import { getInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'

/**
 * A server, and the way to call methods as its administrator. The password is in the client's closure alone, and goes
 * to that server alone; whoever drops this has forgotten it.
 */
export type InviteAdmin = {
  service: string
  host: string
  client: Client
  /** Without the password, for what everybody may ask. */
  open: Client
}

/** Everything that was read as an administrator of a server. */
export const adminKey = ({ service }: Pick<InviteAdmin, 'service'>) => ['admin', service] as const

/** Tries the administrator's password of a server. Rejects as the server refuses it: AuthenticationRequired. */
export async function unlockInvites(
  { origin: service, host }: { origin: string; host: string },
  password: string,
  fetch: typeof globalThis.fetch,
): Promise<InviteAdmin> {
  const client = createClient(createAdminHandler({ service, password, fetch }))
  await client.call(getInviteCodes, { params: { limit: 1 } })
  return { service, host, client, open: createClient(createServiceHandler({ service, fetch })) }
}

/** Forgets all that was read from a server as its administrator. */
export function useForgetAdmin(): (service: string) => void {
  const queries = useQueryClient()
  return (service) => {
    queries.removeQueries({ queryKey: adminKey({ service }) })
  }
}
