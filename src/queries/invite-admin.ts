import { useQueryClient } from '@tanstack/react-query'
import { createClient, type Client } from '@/client/client.ts'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { createAdminHandler, createServiceHandler } from '@/client/fetch-handler.ts'
import { isUnknownMethod } from '@/client/unknown-method.ts'
import { getInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import { olderOnly, type OlderGeneration } from '@/lexicon/generations.ts'

/**
 * A server, and the way to call methods as its administrator. The password is in the client's closure alone, and goes
 * to that server alone; whoever drops this has forgotten it.
 */
export type InviteAdmin = {
  service: string
  host: string
  /** What the server speaks, where that is not the protocol of today. */
  generation: OlderGeneration | undefined
  /** Whether it lists and disables codes; where it does not, the password is looked at when it is first used. */
  canList: boolean
  client: Client
  /** Without the password, for what everybody may ask. */
  open: Client
}

/** Everything that was read as an administrator of a server. */
export const adminKey = ({ service }: Pick<InviteAdmin, 'service'>) => ['admin', service] as const

/** Tries the administrator's password of a server. Rejects as the server refuses it: AuthenticationRequired. */
export async function unlockInvites(
  { origin: service, host, generation }: Pick<ServiceDescription, 'origin' | 'host' | 'generation'>,
  password: string,
  fetch: typeof globalThis.fetch,
): Promise<InviteAdmin> {
  const older = olderOnly(generation)
  const given = { service, fetch, generation: older }
  const client = createClient(createAdminHandler({ ...given, password }))
  const open = createClient(createServiceHandler(given))
  const canList = await client.call(getInviteCodes, { params: { limit: 1 } }).then(
    () => true,
    (error: unknown) => {
      if (!isUnknownMethod(error)) throw error
      return false
    },
  )
  return { service, host, generation: older, canList, client, open }
}

/** Forgets all that was read from a server as its administrator. */
export function useForgetAdmin(): (service: string) => void {
  const queries = useQueryClient()
  return (service) => {
    queries.removeQueries({ queryKey: adminKey({ service }) })
  }
}
