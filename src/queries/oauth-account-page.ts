import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { readServiceAddress } from '@/client/service-address.ts'

const metadataSchema = z.object({ authorization_servers: z.array(z.string()) })

const longestMs = 15_000

/**
 * Where a server keeps the page about the apps that were let in through OAuth; null where it does no OAuth. The page
 * itself lets no script look at it. What can be read is the metadata that every server with OAuth has (RFC 9728): it names
 * the server that gives out the tokens, on which the reference implementation has the page at `/account`.
 */
export function oauthAccountPage(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'oauth-account-page'],
    queryFn: async ({ signal }) => {
      const response = await fetch(`${service}/.well-known/oauth-protected-resource`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      })
      if (!response.ok) return null
      const { authorization_servers: servers } = metadataSchema.parse(await response.json())
      const address = readServiceAddress(servers[0] ?? '')
      return 'origin' in address ? `${address.origin}/account` : null
    },
    // Without it, a link is missing: no reason to ask again and again.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
